export { n as asLeg } from "./as-leg-BkdrPwle.mjs";
