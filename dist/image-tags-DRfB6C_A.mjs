export { r as imageNames } from "./names-D9v5UJXK.mjs";
