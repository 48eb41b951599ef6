export { t as openGithubApi } from "./client-lGgC_Xs5.mjs";
