export { t as tellNotMeasured, n as tellReport } from "./tell-pull-request-lX6j_Vma.mjs";
