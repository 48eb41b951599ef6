export { st as readGithubContext } from "./start-TPkAh1Du.mjs";
