export { t as keepForPost } from "./post-state-BwBh_p1N.mjs";
