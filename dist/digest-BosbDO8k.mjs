export { $ as digestOf } from "./start-Deu0zm4g.mjs";
