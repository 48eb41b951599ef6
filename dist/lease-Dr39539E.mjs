export { n as noBuilder, r as prepareBuilder } from "./lease-CdQI-9ZP.mjs";
