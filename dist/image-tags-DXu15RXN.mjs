export { r as imageNames } from "./names-BUEii4Bf.mjs";
