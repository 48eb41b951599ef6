export { Yt as verdictOf } from "./body-Hrwxb3ca.mjs";
