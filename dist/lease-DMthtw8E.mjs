export { n as noBuilder, r as prepareBuilder } from "./lease-4ZNTR3KG.mjs";
