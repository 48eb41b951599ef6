export { kn as parseEpoch } from "./body-CeNbMDTm.mjs";
