export { t as keepForPost } from "./post-state--DQhZB10.mjs";
