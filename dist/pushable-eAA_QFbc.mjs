export { wt as assembledPushable, Tt as describedIn, Et as reportedPushable } from "./body-BAL013_V.mjs";
