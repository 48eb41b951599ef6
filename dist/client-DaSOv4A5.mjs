export { t as openGithubApi } from "./client-CWoXLz7S.mjs";
