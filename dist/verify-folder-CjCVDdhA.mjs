export { n as verifyFolder } from "./verify-folder-BN_OWSgD.mjs";
