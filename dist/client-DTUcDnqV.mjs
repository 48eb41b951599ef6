export { t as openGithubApi } from "./client-M8WthKVU.mjs";
