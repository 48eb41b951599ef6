export { st as readGithubContext } from "./start-DDEtBpam.mjs";
