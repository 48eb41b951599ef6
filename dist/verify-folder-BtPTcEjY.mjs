export { n as verifyFolder } from "./verify-folder-DN5YYSkL.mjs";
