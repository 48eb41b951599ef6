export { Yn as findContainerEngine } from "./body-CWQHWEp6.mjs";
