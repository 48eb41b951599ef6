export { $ as digestOf } from "./start-DtvV0O0d.mjs";
