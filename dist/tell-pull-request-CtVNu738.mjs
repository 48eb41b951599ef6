export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-BTu5E_I5.mjs";
