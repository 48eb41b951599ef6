export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-D36hEL6H.mjs";
