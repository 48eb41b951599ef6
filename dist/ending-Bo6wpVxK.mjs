export { gt as tellFailure } from "./start-dBEcFB8l.mjs";
