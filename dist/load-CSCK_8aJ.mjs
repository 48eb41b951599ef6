export { er as findContainerEngine } from "./body-IK8CjKwf.mjs";
