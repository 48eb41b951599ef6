export { t as openGithubApi } from "./client-B0z835DX.mjs";
