export { gt as tellFailure } from "./start-BXmDageT.mjs";
