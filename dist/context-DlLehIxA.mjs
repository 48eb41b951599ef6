export { at as readGithubContext } from "./start-C2g9zKnr.mjs";
