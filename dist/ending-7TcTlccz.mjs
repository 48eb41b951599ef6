export { gt as tellFailure } from "./start-BucDrgC8.mjs";
