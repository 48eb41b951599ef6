export { Yn as findContainerEngine } from "./body-CMe4fm8J.mjs";
