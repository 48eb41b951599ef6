export { kn as parseEpoch } from "./body-DykQfPNC.mjs";
