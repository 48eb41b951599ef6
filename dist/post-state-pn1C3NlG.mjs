export { t as keepForPost } from "./post-state-Bwea3jSg.mjs";
