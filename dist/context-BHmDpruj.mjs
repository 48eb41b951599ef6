export { st as readGithubContext } from "./start-dBEcFB8l.mjs";
