export { q as default } from "./names-BUafyD66.mjs";
