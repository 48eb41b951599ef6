export { t as boundedSummary, n as setOutputs, r as writeSummary } from "./hand-out-Dysyriq6.mjs";
