export { r as imageNames } from "./names-B1xUgUPH.mjs";
