export { t as keepForPost } from "./post-state-DsZOEag6.mjs";
