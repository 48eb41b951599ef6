export { n as asLeg } from "./as-leg-CYSJrVnq.mjs";
