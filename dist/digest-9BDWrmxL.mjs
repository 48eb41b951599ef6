export { $ as digestOf } from "./start-C2g9zKnr.mjs";
