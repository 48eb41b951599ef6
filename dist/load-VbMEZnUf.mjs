export { Yn as findContainerEngine } from "./body-CPSJQQnH.mjs";
