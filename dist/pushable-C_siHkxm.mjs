export { Ot as assembledPushable, kt as describedIn, At as reportedPushable } from "./body-BPm0tr0g.mjs";
