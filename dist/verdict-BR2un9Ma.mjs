export { Yt as verdictOf } from "./body-CPSJQQnH.mjs";
