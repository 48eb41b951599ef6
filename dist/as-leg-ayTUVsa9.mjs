export { n as asLeg } from "./as-leg-DjYVyVwJ.mjs";
