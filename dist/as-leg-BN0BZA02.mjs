export { n as asLeg } from "./as-leg-Bvj0SliY.mjs";
