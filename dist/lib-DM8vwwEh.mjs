export { n as HttpClient } from "./lib-Bjfp_uGZ.mjs";
