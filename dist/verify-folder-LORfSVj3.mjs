export { n as verifyFolder } from "./verify-folder-DHBk4_Z9.mjs";
