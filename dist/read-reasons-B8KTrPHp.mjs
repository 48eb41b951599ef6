export { q as readReasons } from "./body-DCX3Mbqd.mjs";
