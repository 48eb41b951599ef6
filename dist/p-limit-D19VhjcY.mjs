export { G as default } from "./names-DCCuHx0r.mjs";
