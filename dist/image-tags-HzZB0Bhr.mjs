export { r as imageNames } from "./names-BmDV2QgX.mjs";
