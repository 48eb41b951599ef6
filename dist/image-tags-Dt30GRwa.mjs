export { r as imageNames } from "./names-BUafyD66.mjs";
