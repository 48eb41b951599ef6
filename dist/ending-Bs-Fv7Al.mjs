export { gt as tellFailure } from "./start-TKN_Eaor.mjs";
