export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-Co6G7BCp.mjs";
