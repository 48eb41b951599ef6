export { br as inspectBinary } from "./body-BkbcoDZC.mjs";
