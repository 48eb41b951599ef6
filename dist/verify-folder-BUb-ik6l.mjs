export { n as verifyFolder } from "./verify-folder-PfZ2mqY2.mjs";
