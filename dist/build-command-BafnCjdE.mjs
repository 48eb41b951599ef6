export { t as runBuildCommand } from "./start-DZBXXxT0.mjs";
