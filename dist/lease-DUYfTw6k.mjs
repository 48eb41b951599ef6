export { n as noBuilder, r as prepareBuilder } from "./lease-Cre3A-nI.mjs";
