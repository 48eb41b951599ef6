export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-Hrwxb3ca.mjs";
