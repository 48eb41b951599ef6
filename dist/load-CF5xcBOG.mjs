export { er as findContainerEngine } from "./body-CeNbMDTm.mjs";
