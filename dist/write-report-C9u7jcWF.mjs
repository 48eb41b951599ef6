export { jt as givenInputs, Mt as writeReadings, Nt as writeReport } from "./body-CAIN9JcZ.mjs";
