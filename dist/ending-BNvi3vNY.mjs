export { mt as tellFailure } from "./start-D9US1Gtb.mjs";
