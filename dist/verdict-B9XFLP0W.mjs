export { Yt as verdictOf } from "./body-Dn3Qh17B.mjs";
