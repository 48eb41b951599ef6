export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-CpI5TjhS.mjs";
