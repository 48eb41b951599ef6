export { Yn as findContainerEngine } from "./body-BmHBCQZU.mjs";
