export { gt as tellFailure } from "./start-QE18kAu9.mjs";
