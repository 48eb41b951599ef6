export { n as runActionMode } from "./start-ZHoRDgN1.mjs";
