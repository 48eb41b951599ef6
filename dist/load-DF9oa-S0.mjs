export { kr as findContainerEngine } from "./body-BkbcoDZC.mjs";
