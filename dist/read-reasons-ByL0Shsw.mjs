export { J as readReasons } from "./body-njjjQ29s.mjs";
