export { t as openGithubApi } from "./client-hHOorSnr.mjs";
