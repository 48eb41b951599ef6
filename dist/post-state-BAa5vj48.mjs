export { t as keepForPost } from "./post-state-CRCOEGVE.mjs";
