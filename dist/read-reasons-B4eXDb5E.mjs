export { J as readReasons } from "./body-CMe4fm8J.mjs";
