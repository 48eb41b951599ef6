export { K as default } from "./names-C4mo3kUP.mjs";
