export { st as readGithubContext } from "./start-DrN-TNC8.mjs";
