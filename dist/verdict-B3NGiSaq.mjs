export { Yt as verdictOf } from "./body-aG9fQffU.mjs";
