export { wt as assembledPushable, Tt as describedIn, Et as reportedPushable } from "./body-Dn3Qh17B.mjs";
