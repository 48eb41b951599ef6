export { t as openGithubApi } from "./client-BTOtRvni.mjs";
