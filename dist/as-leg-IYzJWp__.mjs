export { n as asLeg } from "./as-leg-PLR-PPt9.mjs";
