export { mt as tellFailure } from "./start-leR2fpSx.mjs";
