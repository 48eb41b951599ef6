export { r as imageNames } from "./names-Doe92_FV.mjs";
