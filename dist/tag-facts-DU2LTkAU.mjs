export { t as tagFacts } from "./names-DCCuHx0r.mjs";
