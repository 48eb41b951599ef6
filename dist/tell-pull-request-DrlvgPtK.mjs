export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-tPk0kSDp.mjs";
