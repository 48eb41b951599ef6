export { t as openGithubApi } from "./client-B9BBnnL9.mjs";
