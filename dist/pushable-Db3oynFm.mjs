export { Ot as assembledPushable, kt as describedIn, At as reportedPushable } from "./body-Co6sdDS8.mjs";
