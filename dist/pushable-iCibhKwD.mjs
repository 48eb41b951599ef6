export { Ot as assembledPushable, kt as describedIn, At as reportedPushable } from "./body-CAIN9JcZ.mjs";
