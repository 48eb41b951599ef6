export { n as verifyFolder } from "./verify-folder-B77GNUC3.mjs";
