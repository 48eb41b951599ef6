export { t as keepForPost } from "./post-state-CEMTXTtq.mjs";
