export { st as readGithubContext } from "./start-QE18kAu9.mjs";
