export { q as default } from "./names-BO2WAwaj.mjs";
