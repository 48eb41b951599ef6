export { n as noBuilder, r as prepareBuilder } from "./lease-BSXSjvN3.mjs";
