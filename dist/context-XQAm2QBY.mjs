export { at as readGithubContext } from "./start-D9US1Gtb.mjs";
