export { n as setOutputs, r as writeSummary } from "./hand-out-CrmZW77C.mjs";
