export { r as imageNames } from "./names-CmMoRXAz.mjs";
