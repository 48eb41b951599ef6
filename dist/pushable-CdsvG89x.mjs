export { Ct as assembledPushable, wt as describedIn, Tt as reportedPushable } from "./body-CeNbMDTm.mjs";
