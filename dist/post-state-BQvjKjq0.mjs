export { t as keepForPost } from "./post-state-hmKd99ba.mjs";
