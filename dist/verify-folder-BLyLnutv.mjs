export { n as verifyFolder } from "./verify-folder-BNeDDZ-e.mjs";
