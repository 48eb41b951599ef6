export { gt as tellFailure } from "./start-DSyBGnGs.mjs";
