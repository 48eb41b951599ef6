export { st as readGithubContext } from "./start-BD3W1UTM.mjs";
