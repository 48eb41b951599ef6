export { st as readGithubContext } from "./start-DSyBGnGs.mjs";
