export { t as keepForPost } from "./post-state-yZYcIhyZ.mjs";
