export { J as readReasons } from "./body-CWQHWEp6.mjs";
