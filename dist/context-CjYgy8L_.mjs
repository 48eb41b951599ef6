export { st as readGithubContext } from "./start-Cs8qjoYe.mjs";
