export { n as runActionMode } from "./start-2JgAivBn.mjs";
