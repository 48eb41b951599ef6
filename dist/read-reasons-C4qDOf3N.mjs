export { J as readReasons } from "./body-ZPqvJzbu.mjs";
