export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-DPbG2hP-.mjs";
