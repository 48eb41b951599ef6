export { K as default } from "./names-B1xUgUPH.mjs";
