export { t as keepForPost } from "./post-state-CjsL5WHZ.mjs";
