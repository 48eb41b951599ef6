export { r as imageNames } from "./names-DJpOY8KG.mjs";
