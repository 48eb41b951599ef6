export { n as verifyFolder } from "./verify-folder-DfET-pET.mjs";
