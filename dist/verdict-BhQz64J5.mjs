export { Yt as verdictOf } from "./body-DS7lrZB7.mjs";
