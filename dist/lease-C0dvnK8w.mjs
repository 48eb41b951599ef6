export { n as noBuilder, r as prepareBuilder } from "./lease-l282qmgc.mjs";
