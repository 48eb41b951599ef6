export { J as readReasons } from "./body-zDerwXQ6.mjs";
