export { n as runActionMode } from "./start-BXmDageT.mjs";
