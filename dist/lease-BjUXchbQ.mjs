export { n as noBuilder, r as prepareBuilder } from "./lease-DaI0j_56.mjs";
