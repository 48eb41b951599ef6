export { Pn as parseEpoch } from "./body-BsBc9rd-.mjs";
