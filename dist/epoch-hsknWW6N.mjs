export { kn as parseEpoch } from "./body-DA5ohGOX.mjs";
