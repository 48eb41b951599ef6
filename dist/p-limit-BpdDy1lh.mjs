export { q as default } from "./names-Doe92_FV.mjs";
