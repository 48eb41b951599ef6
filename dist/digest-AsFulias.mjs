export { $ as digestOf } from "./start-BoG2MDWu.mjs";
