export { st as readGithubContext } from "./start-2JgAivBn.mjs";
