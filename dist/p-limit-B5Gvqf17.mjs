export { G as default } from "./names-C0KeOltF.mjs";
