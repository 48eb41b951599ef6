export { i as fillTemplate, a as templateValues } from "./names-BmDV2QgX.mjs";
