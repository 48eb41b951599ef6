export { t as tagFacts } from "./names-CmMoRXAz.mjs";
