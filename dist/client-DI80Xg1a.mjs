export { t as openGithubApi } from "./client-Cdt4qeyv.mjs";
