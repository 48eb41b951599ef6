export { n as noBuilder, r as prepareBuilder } from "./lease-CsLCATSc.mjs";
