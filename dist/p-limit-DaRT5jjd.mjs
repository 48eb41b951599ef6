export { q as default } from "./names-Df2kBQjR.mjs";
