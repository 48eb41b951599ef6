export { t as tagFacts } from "./names-C0KeOltF.mjs";
