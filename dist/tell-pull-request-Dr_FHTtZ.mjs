export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-CrqwG_m_.mjs";
