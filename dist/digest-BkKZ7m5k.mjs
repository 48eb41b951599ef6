export { $ as digestOf } from "./start-QE18kAu9.mjs";
