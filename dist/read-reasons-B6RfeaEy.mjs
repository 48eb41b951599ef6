export { J as readReasons } from "./body-BsBc9rd-.mjs";
