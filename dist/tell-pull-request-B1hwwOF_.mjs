export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-C8ZseIle.mjs";
