export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-DS7lrZB7.mjs";
