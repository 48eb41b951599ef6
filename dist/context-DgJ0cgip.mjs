export { it as readGithubContext } from "./start-CZBvx8OX.mjs";
