export { er as findContainerEngine } from "./body-DCX3Mbqd.mjs";
