export { n as asLeg } from "./as-leg-DYbOVtjv.mjs";
