export { n as asLeg } from "./as-leg-BsflPmye.mjs";
