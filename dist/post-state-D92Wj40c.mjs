export { t as keepForPost } from "./post-state-B9P0ajFT.mjs";
