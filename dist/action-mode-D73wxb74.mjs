export { n as runActionMode } from "./start-leR2fpSx.mjs";
