export { st as readGithubContext } from "./start-BSJe5yOO.mjs";
