export { $ as digestOf } from "./start-DSyBGnGs.mjs";
