export { n as runActionMode } from "./start-DtvV0O0d.mjs";
