export { Jt as verdictOf } from "./body-DA5ohGOX.mjs";
