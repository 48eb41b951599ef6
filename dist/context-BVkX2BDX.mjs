export { st as readGithubContext } from "./start-BXmDageT.mjs";
