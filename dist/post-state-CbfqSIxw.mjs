export { t as keepForPost } from "./post-state-BYeMGTQW.mjs";
