export { t as openGithubApi } from "./client-8hNzqYTq.mjs";
