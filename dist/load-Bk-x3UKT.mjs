export { Yn as findContainerEngine } from "./body-n3DjXoEE.mjs";
