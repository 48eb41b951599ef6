export { n as verifyFolder } from "./verify-folder-CCnLN5Jp.mjs";
