export { J as readReasons } from "./body-D-Qc5rZc.mjs";
