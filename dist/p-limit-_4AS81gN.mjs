export { q as default } from "./names-CbiPkljf.mjs";
