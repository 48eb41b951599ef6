export { s as buildPlanned, n as planBuild } from "./body-BPm0tr0g.mjs";
