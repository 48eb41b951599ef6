export { t as keepForPost } from "./post-state-V6v7g_YP.mjs";
