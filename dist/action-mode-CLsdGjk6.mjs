export { n as runActionMode } from "./start-BSJe5yOO.mjs";
