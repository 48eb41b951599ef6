export { n as asLeg } from "./as-leg-C8DkGsnU.mjs";
