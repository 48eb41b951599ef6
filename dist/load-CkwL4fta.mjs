export { $n as findContainerEngine } from "./body-BsBc9rd-.mjs";
