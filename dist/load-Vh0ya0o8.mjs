export { $n as findContainerEngine } from "./body-Co6sdDS8.mjs";
