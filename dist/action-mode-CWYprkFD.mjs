export { n as runActionMode } from "./start-BoG2MDWu.mjs";
