export { n as HttpClient } from "./lib-DRDaYCgr.mjs";
