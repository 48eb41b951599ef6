export { n as asLeg } from "./as-leg-D-AmVhRB.mjs";
