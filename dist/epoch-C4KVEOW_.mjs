export { An as parseEpoch } from "./body-CWQHWEp6.mjs";
