export { t as keepForPost } from "./post-state-CzzGD2qb.mjs";
