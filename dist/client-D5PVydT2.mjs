export { t as openGithubApi } from "./client-CbwC21hb.mjs";
