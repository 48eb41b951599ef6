export { jt as givenInputs, Mt as writeReadings, Nt as writeReport } from "./body-BPm0tr0g.mjs";
