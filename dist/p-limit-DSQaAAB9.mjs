export { q as default } from "./names-CmMoRXAz.mjs";
