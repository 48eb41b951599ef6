export { r as imageNames } from "./names-DCCuHx0r.mjs";
