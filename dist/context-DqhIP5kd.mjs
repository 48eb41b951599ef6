export { st as readGithubContext } from "./start-ZHoRDgN1.mjs";
