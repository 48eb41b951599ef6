export { Yn as findContainerEngine } from "./body-ZPqvJzbu.mjs";
