export { n as noBuilder, r as prepareBuilder } from "./lease-B9EAI3n8.mjs";
