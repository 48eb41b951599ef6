export { $ as digestOf } from "./start-D9US1Gtb.mjs";
