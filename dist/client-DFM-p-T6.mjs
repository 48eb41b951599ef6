export { t as openGithubApi } from "./client-Dkyj_4w8.mjs";
