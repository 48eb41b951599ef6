export { J as readReasons } from "./body-Dn3Qh17B.mjs";
