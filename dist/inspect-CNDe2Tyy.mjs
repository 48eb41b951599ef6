export { Vn as inspectBinary } from "./body-zDerwXQ6.mjs";
