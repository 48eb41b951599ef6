export { t as openGithubApi } from "./client-D8sVtu7g.mjs";
