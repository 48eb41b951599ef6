export { mt as tellFailure } from "./start-C2g9zKnr.mjs";
