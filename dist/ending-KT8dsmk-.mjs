export { gt as tellFailure } from "./start-DtvV0O0d.mjs";
