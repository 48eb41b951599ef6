export { Yn as findContainerEngine } from "./body-Hrwxb3ca.mjs";
