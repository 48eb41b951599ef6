export { n as noBuilder, r as prepareBuilder } from "./lease-fFG16i7k.mjs";
