export { gt as tellFailure } from "./start-B5DA5UHY.mjs";
