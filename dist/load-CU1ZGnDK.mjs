export { Yn as findContainerEngine } from "./body-DS7lrZB7.mjs";
