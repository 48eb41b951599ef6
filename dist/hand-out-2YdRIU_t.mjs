export { t as boundedSummary, n as setOutputs, r as writeSummary } from "./hand-out-cu3IAQQP.mjs";
