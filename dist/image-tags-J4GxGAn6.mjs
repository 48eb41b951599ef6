export { r as imageNames } from "./names-BSfo-O40.mjs";
