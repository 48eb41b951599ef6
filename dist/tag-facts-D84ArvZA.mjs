export { t as tagFacts } from "./names-zn6gGVai.mjs";
