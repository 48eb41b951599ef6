export { n as verifyFolder } from "./verify-folder-B-FLmxP-.mjs";
