export { n as runActionMode } from "./start-TPkAh1Du.mjs";
