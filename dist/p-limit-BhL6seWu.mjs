export { G as default } from "./names-BmDV2QgX.mjs";
