export { q as readReasons } from "./body-CeNbMDTm.mjs";
