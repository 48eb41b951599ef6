export { n as HttpClient } from "./lib-A4KVraqW.mjs";
