export { n as verifyFolder } from "./verify-folder-B2_igpge.mjs";
