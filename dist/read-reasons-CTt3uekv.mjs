export { J as readReasons } from "./body-BmHBCQZU.mjs";
