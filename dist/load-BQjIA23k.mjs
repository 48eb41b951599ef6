export { $n as findContainerEngine } from "./body-BPm0tr0g.mjs";
