export { $ as digestOf } from "./start-leR2fpSx.mjs";
