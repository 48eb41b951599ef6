export { t as openGithubApi } from "./client-DpnePh9L.mjs";
