export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-i53rO7cX.mjs";
