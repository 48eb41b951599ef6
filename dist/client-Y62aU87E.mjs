export { t as openGithubApi } from "./client-BZBptZjq.mjs";
