export { st as readGithubContext } from "./start-DtxUNDkg.mjs";
