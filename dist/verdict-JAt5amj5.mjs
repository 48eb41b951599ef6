export { Yt as verdictOf } from "./body-CWQHWEp6.mjs";
