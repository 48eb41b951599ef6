export { t as tagFacts } from "./names-BStP6BUJ.mjs";
