export { r as imageNames } from "./names-Df2kBQjR.mjs";
