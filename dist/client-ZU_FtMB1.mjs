export { t as openGithubApi } from "./client-CG19SqN5.mjs";
