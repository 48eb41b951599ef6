export { An as parseEpoch } from "./body-Dn3Qh17B.mjs";
