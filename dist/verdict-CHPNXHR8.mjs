export { Yt as verdictOf } from "./body-BmHBCQZU.mjs";
