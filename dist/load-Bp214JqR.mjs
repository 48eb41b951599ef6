export { Yn as findContainerEngine } from "./body-BAL013_V.mjs";
