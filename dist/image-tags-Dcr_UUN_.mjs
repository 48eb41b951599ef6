export { r as imageNames } from "./names-CxZfyv0c.mjs";
