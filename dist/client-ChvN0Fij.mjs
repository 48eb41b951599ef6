export { t as openGithubApi } from "./client-kG_LIVie.mjs";
