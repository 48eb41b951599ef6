export { t as keepForPost } from "./post-state-Ba5hGLOC.mjs";
