export { st as readGithubContext } from "./start-DZBXXxT0.mjs";
