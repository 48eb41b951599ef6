export { r as imageNames } from "./names-BO2WAwaj.mjs";
