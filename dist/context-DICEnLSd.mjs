export { st as readGithubContext } from "./start-Deu0zm4g.mjs";
