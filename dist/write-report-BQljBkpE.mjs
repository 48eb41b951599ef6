export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-BAL013_V.mjs";
