export { Jt as verdictOf } from "./body-IK8CjKwf.mjs";
