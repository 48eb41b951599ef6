export { $ as digestOf } from "./start-BXmDageT.mjs";
