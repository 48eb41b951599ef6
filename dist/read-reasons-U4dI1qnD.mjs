export { q as readReasons } from "./body-DykQfPNC.mjs";
