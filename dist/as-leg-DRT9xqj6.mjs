export { n as asLeg } from "./as-leg-B6OzstPD.mjs";
