export { n as noBuilder, r as prepareBuilder } from "./lease-C_Jk0RSj.mjs";
