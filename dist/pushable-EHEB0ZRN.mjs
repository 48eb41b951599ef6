export { wt as assembledPushable, Tt as describedIn, Et as reportedPushable } from "./body-CMe4fm8J.mjs";
