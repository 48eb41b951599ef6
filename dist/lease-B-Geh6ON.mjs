export { n as noBuilder, r as prepareBuilder } from "./lease-DIf-gwlD.mjs";
