export { gt as tellFailure } from "./start-Deu0zm4g.mjs";
