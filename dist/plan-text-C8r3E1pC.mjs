export { t as planText } from "./plan-text-rU48dTo1.mjs";
