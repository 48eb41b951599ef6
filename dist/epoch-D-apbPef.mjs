export { An as parseEpoch } from "./body-njjjQ29s.mjs";
