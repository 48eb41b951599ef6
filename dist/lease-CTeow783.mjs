export { n as noBuilder, r as prepareBuilder } from "./lease-DI18pJBQ.mjs";
