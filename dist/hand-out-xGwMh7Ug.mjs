export { t as boundedSummary, n as setOutputs, r as writeSummary } from "./hand-out-D0UE3H81.mjs";
