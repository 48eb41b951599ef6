export { t as openGithubApi } from "./client-D3JfCAxu.mjs";
