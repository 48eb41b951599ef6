export { $ as digestOf } from "./start-2JgAivBn.mjs";
