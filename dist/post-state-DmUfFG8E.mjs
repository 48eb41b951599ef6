export { t as keepForPost } from "./post-state-Bsy_Ihuu.mjs";
