export { n as noBuilder, r as prepareBuilder } from "./lease-DgOzqwi3.mjs";
