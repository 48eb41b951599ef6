export { t as openGithubApi } from "./client-DaLEar33.mjs";
