export { n as asLeg } from "./as-leg-xYWMSAHW.mjs";
