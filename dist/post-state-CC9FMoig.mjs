export { t as keepForPost } from "./post-state-CtoG3GUE.mjs";
