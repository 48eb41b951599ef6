export { An as parseEpoch } from "./body-ZPqvJzbu.mjs";
