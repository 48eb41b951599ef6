export { bn as keptBaseline, xn as pageEvidence } from "./body-zDerwXQ6.mjs";
