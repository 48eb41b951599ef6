export { t as keepForPost } from "./post-state-C7HrejZu.mjs";
