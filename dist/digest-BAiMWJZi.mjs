export { $ as digestOf } from "./start-Cs8qjoYe.mjs";
