export { t as boundedSummary, n as setOutputs, r as writeSummary } from "./hand-out-CPcXHNB_.mjs";
