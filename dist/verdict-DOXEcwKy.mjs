export { Yt as verdictOf } from "./body-CMe4fm8J.mjs";
