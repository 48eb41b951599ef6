export { t as keepForPost } from "./post-state-vNFS_rD3.mjs";
