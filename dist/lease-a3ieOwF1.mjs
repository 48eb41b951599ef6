export { n as noBuilder, r as prepareBuilder } from "./lease-BLx3nKCp.mjs";
