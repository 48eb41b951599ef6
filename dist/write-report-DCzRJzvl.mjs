export { Dt as givenInputs, Ot as writeReadings, kt as writeReport } from "./body-zDerwXQ6.mjs";
