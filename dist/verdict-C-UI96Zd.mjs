export { Yt as verdictOf } from "./body-Co6G7BCp.mjs";
