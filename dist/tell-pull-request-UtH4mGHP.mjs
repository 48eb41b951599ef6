export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-BPpYJAu6.mjs";
