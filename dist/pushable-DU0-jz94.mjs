export { Ct as assembledPushable, wt as describedIn, Tt as reportedPushable } from "./body-DCX3Mbqd.mjs";
