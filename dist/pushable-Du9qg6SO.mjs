export { wt as assembledPushable, Tt as describedIn, Et as reportedPushable } from "./body-DS7lrZB7.mjs";
