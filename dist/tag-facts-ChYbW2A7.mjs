export { t as tagFacts } from "./names-9vdauqbH.mjs";
