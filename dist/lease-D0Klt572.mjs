export { n as noBuilder, r as prepareBuilder } from "./lease-kQPoc-e5.mjs";
