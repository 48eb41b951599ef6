export { K as default } from "./names-BStP6BUJ.mjs";
