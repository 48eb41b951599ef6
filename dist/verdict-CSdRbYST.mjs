export { Yt as verdictOf } from "./body-BAL013_V.mjs";
