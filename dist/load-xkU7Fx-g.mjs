export { Yn as findContainerEngine } from "./body-CDwMivSB.mjs";
