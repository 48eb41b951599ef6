export { gt as tellFailure } from "./start-Cs8qjoYe.mjs";
