export { n as asLeg } from "./as-leg-Ch6ksqlH.mjs";
