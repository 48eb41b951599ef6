export { r as imageNames } from "./names-zn6gGVai.mjs";
