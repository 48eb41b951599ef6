export { n as runActionMode } from "./start-DZBXXxT0.mjs";
