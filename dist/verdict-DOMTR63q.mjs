export { Jt as verdictOf } from "./body-F6HLCYHL.mjs";
