export { Jt as verdictOf } from "./body-DykQfPNC.mjs";
