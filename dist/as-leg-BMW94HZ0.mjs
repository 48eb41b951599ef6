export { n as asLeg } from "./as-leg-DDrLNYMv.mjs";
