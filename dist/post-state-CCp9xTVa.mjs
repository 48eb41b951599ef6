export { t as keepForPost } from "./post-state-DdIQcIrM.mjs";
