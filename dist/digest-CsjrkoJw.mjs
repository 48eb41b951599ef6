export { $ as digestOf } from "./start-DtxUNDkg.mjs";
