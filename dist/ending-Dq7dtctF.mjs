export { gt as tellFailure } from "./start-BSJe5yOO.mjs";
