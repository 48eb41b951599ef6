export { st as readGithubContext } from "./start-DtvV0O0d.mjs";
