export { n as runActionMode } from "./start-Xfg0J2l3.mjs";
