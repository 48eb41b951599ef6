export { n as noBuilder, r as prepareBuilder } from "./lease-ptNWlAON.mjs";
