export { r as imageNames } from "./names-AUFnFAME.mjs";
