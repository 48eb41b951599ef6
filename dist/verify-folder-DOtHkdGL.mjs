export { n as verifyFolder } from "./verify-folder-B3A1Ssww.mjs";
