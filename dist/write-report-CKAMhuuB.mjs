export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-Dn3Qh17B.mjs";
