export { t as boundedSummary, n as setOutputs, r as writeSummary } from "./hand-out-astHkc5X.mjs";
