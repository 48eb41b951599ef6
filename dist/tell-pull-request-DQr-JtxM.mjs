export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-D4Uo6mie.mjs";
