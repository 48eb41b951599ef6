export { r as imageNames } from "./names-BStP6BUJ.mjs";
