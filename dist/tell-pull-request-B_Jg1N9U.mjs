export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-DE876g7p.mjs";
