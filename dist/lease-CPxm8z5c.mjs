export { n as noBuilder, r as prepareBuilder } from "./lease-BGQpRphh.mjs";
