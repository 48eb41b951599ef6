export { t as tagFacts } from "./names-BmDV2QgX.mjs";
