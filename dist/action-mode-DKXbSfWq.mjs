export { n as runActionMode } from "./start-dBEcFB8l.mjs";
