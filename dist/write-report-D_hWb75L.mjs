export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-CMe4fm8J.mjs";
