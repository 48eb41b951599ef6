export { n as noBuilder, r as prepareBuilder } from "./lease-dwfbzae0.mjs";
