export { t as keepForPost } from "./post-state-DVf7PwT1.mjs";
