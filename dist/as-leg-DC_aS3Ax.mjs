export { n as asLeg } from "./as-leg-CcbW6FP0.mjs";
