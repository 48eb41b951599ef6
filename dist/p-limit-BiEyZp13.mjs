export { q as default } from "./names-BSfo-O40.mjs";
