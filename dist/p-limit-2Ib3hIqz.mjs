export { G as default } from "./names-zn6gGVai.mjs";
