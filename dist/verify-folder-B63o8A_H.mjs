export { n as verifyFolder } from "./verify-folder-C-YbhVwv.mjs";
