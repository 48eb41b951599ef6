export { gt as tellFailure } from "./start-BqDS5MMM.mjs";
