export { An as parseEpoch } from "./body-F6HLCYHL.mjs";
