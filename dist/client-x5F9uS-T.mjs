export { t as openGithubApi } from "./client-ClFe0dQd.mjs";
