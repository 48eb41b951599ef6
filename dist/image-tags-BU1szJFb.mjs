export { r as imageNames } from "./names-DZEPgYQr.mjs";
