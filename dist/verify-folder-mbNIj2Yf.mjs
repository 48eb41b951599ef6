export { n as verifyFolder } from "./verify-folder-D_PpIUXL.mjs";
