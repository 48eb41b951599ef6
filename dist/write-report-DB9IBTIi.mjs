export { jt as givenInputs, Mt as writeReadings, Nt as writeReport } from "./body-D-Qc5rZc.mjs";
