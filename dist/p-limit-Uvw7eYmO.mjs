export { q as default } from "./names-DZEPgYQr.mjs";
