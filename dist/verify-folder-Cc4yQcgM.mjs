export { n as verifyFolder } from "./verify-folder-1zVC9zdi.mjs";
