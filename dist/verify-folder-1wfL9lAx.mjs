export { n as verifyFolder } from "./verify-folder-D6mBq1m5.mjs";
