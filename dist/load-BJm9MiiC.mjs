export { $n as findContainerEngine } from "./body-D-Qc5rZc.mjs";
