export { er as findContainerEngine } from "./body-DykQfPNC.mjs";
