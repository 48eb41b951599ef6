export { n as findAttachedReport } from "./find-report-DdKXqgbL.mjs";
