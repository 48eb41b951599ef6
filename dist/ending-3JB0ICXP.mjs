export { gt as tellFailure } from "./start-2JgAivBn.mjs";
