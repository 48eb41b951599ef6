export { Yn as findContainerEngine } from "./body-aG9fQffU.mjs";
