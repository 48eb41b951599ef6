export { st as readGithubContext } from "./start-DIqUzH76.mjs";
