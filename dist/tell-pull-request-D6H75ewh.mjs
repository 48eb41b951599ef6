export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-DvhEKiM_.mjs";
