export { n as noBuilder, r as prepareBuilder } from "./lease-Bmire-oA.mjs";
