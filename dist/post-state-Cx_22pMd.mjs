export { t as keepForPost } from "./post-state-1gMOLaG_.mjs";
