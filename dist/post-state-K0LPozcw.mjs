export { t as keepForPost } from "./post-state-gnlKQZGU.mjs";
