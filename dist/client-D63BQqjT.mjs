export { t as openGithubApi } from "./client-BTzW5eiD.mjs";
