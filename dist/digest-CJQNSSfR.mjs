export { $ as digestOf } from "./start-Xfg0J2l3.mjs";
