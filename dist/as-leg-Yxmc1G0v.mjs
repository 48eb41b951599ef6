export { n as asLeg } from "./as-leg-BCqCe4vd.mjs";
