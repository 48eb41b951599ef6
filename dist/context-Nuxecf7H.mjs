export { st as readGithubContext } from "./start-BoaQ-0VK.mjs";
