export { n as runActionMode } from "./start-QE18kAu9.mjs";
