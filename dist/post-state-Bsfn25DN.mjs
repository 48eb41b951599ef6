export { t as keepForPost } from "./post-state-Rnge29rr.mjs";
