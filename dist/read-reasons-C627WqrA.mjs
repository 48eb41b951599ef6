export { J as readReasons } from "./body-CPSJQQnH.mjs";
