export { mt as tellFailure } from "./start-BoG2MDWu.mjs";
