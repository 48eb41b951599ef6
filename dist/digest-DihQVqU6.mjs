export { $ as digestOf } from "./start-TPkAh1Du.mjs";
