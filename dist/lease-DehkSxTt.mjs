export { n as noBuilder, r as prepareBuilder } from "./lease-CCozcRIz.mjs";
