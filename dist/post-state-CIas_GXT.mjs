export { t as keepForPost } from "./post-state-DtOsVYhS.mjs";
