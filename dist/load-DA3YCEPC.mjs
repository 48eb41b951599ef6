export { Yn as findContainerEngine } from "./body-Dn3Qh17B.mjs";
