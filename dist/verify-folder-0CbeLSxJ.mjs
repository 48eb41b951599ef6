export { n as verifyFolder } from "./verify-folder-DTSIFrZ-.mjs";
