export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-njjjQ29s.mjs";
