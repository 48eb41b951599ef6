export { n as asLeg } from "./as-leg-Fy5BSd9R.mjs";
