export { n as setOutputs, r as writeSummary } from "./hand-out-D3yW048u.mjs";
