export { t as openGithubApi } from "./client-AGdrM_ay.mjs";
