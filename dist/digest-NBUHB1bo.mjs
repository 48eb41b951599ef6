export { $ as digestOf } from "./start-ZHoRDgN1.mjs";
