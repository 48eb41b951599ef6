export { Yn as findContainerEngine } from "./body-Co6G7BCp.mjs";
