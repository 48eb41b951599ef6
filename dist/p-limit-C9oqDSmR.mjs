export { K as default } from "./names-D9v5UJXK.mjs";
