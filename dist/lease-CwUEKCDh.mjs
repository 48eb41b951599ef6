export { n as noBuilder, r as prepareBuilder } from "./lease-DA0YKMlr.mjs";
