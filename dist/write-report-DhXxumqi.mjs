export { Et as givenInputs, Dt as writeReadings, Ot as writeReport } from "./body-CeNbMDTm.mjs";
