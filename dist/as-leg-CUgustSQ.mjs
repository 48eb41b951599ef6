export { n as asLeg } from "./as-leg-Cs0A_Glg.mjs";
