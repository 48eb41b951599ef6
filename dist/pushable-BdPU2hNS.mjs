export { wt as assembledPushable, Tt as describedIn, Et as reportedPushable } from "./body-Hrwxb3ca.mjs";
