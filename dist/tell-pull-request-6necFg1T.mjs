export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-DQ6sNUMB.mjs";
