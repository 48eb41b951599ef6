export { Rt as givenInputs, zt as writeReadings, Bt as writeReport } from "./body-BkbcoDZC.mjs";
