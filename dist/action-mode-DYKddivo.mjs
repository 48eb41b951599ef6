export { n as runActionMode } from "./start-Cs8qjoYe.mjs";
