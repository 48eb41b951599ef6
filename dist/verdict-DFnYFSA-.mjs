export { Yt as verdictOf } from "./body-zDerwXQ6.mjs";
