export { at as readGithubContext } from "./start-leR2fpSx.mjs";
