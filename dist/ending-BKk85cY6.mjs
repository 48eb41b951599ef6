export { gt as tellFailure } from "./start-TPkAh1Du.mjs";
