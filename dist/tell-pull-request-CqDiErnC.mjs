export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-BzqMZfP9.mjs";
