export { Yt as verdictOf } from "./body-CDwMivSB.mjs";
