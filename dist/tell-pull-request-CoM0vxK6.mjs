export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-tLh7aavE.mjs";
