export { q as default } from "./names-DJpOY8KG.mjs";
