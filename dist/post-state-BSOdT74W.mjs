export { t as keepForPost } from "./post-state-_LXQsSy3.mjs";
