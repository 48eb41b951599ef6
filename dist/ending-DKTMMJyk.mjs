export { gt as tellFailure } from "./start-DIqUzH76.mjs";
