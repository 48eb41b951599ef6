export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-Ckekj6hA.mjs";
