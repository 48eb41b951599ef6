export { $ as digestOf } from "./start-dBEcFB8l.mjs";
