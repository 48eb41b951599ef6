export { K as default } from "./names-BUEii4Bf.mjs";
