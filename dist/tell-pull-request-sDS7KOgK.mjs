export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-BbKwzmN2.mjs";
