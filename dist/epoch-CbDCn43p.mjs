export { Yn as parseEpoch } from "./body-BkbcoDZC.mjs";
