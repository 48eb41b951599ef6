export { jt as givenInputs, Mt as writeReadings, Nt as writeReport } from "./body-BsBc9rd-.mjs";
