export { t as openGithubApi } from "./client-DPzedNhx.mjs";
