export { Yn as findContainerEngine } from "./body-njjjQ29s.mjs";
