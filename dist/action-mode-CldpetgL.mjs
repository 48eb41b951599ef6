export { n as runActionMode } from "./start-C2g9zKnr.mjs";
