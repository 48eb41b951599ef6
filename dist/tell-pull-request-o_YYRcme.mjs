export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-CMmmE9Ue.mjs";
