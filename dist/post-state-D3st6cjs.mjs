export { t as keepForPost } from "./post-state-DIyy0JNB.mjs";
