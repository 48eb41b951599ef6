export { q as default } from "./names-AUFnFAME.mjs";
