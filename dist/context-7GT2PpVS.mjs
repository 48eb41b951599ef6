export { st as readGithubContext } from "./start-B5DA5UHY.mjs";
