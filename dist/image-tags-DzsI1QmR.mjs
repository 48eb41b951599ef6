export { r as imageNames } from "./names-C0KeOltF.mjs";
