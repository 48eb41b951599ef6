export { f as zoneRelease } from "./body-zDerwXQ6.mjs";
