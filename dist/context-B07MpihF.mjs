export { st as readGithubContext } from "./start-BucDrgC8.mjs";
