export { at as readGithubContext } from "./start-BoG2MDWu.mjs";
