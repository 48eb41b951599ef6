export { r as imageNames } from "./names-CbiPkljf.mjs";
