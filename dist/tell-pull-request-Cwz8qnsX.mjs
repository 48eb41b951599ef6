export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-i99SyNeE.mjs";
