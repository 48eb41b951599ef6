export { t as openGithubApi } from "./client-D3uOwRda.mjs";
