export { $n as findContainerEngine } from "./body-CAIN9JcZ.mjs";
