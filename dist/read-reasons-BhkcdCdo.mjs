export { J as readReasons } from "./body-BPm0tr0g.mjs";
