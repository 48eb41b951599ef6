export { J as readReasons } from "./body-DS7lrZB7.mjs";
