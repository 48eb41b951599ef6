export { st as readGithubContext } from "./start-TKN_Eaor.mjs";
