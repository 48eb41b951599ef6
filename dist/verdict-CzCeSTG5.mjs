export { Jt as verdictOf } from "./body-DCX3Mbqd.mjs";
