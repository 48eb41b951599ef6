export { Yt as verdictOf } from "./body-ZPqvJzbu.mjs";
