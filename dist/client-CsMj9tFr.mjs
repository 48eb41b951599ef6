export { t as openGithubApi } from "./client-w_SLnM9i.mjs";
