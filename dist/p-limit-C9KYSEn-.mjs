export { q as default } from "./names-CxZfyv0c.mjs";
