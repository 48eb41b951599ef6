export { Gn as inspectBinary } from "./body-BsBc9rd-.mjs";
