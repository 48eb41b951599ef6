export { er as findContainerEngine } from "./body-DA5ohGOX.mjs";
