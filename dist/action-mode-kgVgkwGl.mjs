export { n as runActionMode } from "./start-D9US1Gtb.mjs";
