export { n as asLeg } from "./as-leg-B0mIC0Hn.mjs";
