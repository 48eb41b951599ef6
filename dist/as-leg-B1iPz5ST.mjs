export { n as asLeg } from "./as-leg-BCLX_5Nf.mjs";
