export { n as asLeg } from "./as-leg-D6U5K-sn.mjs";
