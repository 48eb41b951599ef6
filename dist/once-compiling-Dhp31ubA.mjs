export { s as buildPlanned, n as planBuild } from "./body-zDerwXQ6.mjs";
