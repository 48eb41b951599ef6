export { gt as tellFailure } from "./start-ZHoRDgN1.mjs";
