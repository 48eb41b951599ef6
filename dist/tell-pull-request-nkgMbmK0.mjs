export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-SPe0x_EJ.mjs";
