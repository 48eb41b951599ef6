export { Jt as verdictOf } from "./body-CeNbMDTm.mjs";
