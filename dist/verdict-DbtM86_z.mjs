export { $t as verdictOf } from "./body-BsBc9rd-.mjs";
