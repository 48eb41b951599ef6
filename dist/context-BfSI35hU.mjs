export { st as readGithubContext } from "./start-BqDS5MMM.mjs";
