export { n as runActionMode } from "./start-B5DA5UHY.mjs";
