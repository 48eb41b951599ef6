export { t as openGithubApi } from "./client-B4G79JMX.mjs";
