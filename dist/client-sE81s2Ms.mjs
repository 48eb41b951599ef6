export { t as openGithubApi } from "./client-Ot2PP9Vh.mjs";
