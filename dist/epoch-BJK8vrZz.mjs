export { An as parseEpoch } from "./body-zDerwXQ6.mjs";
