export { t as openGithubApi } from "./client-C6C5VKQC.mjs";
