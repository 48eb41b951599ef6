export { n as verifyFolder } from "./verify-folder-sxhJ5SGo.mjs";
