export { n as asLeg } from "./as-leg-DudBCbZv.mjs";
