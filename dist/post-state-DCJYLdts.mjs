export { t as keepForPost } from "./post-state-DMPWEtl-.mjs";
