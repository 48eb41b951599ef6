export { Ot as assembledPushable, kt as describedIn, At as reportedPushable } from "./body-D-Qc5rZc.mjs";
