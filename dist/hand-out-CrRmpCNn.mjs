export { n as setOutputs, r as writeSummary } from "./hand-out-XztS55Hx.mjs";
