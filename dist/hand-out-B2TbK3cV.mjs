export { t as boundedSummary, n as setOutputs, r as writeSummary } from "./hand-out-BMxfTgx7.mjs";
