export { $ as digestOf } from "./start-BSJe5yOO.mjs";
