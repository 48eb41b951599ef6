export { t as openGithubApi } from "./client-BXi-t6z5.mjs";
