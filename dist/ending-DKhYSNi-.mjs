export { gt as tellFailure } from "./start-DtxUNDkg.mjs";
