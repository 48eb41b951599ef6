export { st as readGithubContext } from "./start-Xfg0J2l3.mjs";
