export { n as verifyFolder } from "./verify-folder-tLmLZsEt.mjs";
