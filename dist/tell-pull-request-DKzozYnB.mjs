export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-B3sGcwsj.mjs";
