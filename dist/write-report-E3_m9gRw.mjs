export { jt as givenInputs, Mt as writeReadings, Nt as writeReport } from "./body-Co6sdDS8.mjs";
