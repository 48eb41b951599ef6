export { tr as findContainerEngine } from "./body-F6HLCYHL.mjs";
