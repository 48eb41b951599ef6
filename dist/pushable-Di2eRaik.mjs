export { wt as assembledPushable, Tt as describedIn, Et as reportedPushable } from "./body-Co6G7BCp.mjs";
