export { n as asLeg } from "./as-leg-BqiXvIkw.mjs";
