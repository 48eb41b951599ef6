export { n as verifyFolder } from "./verify-folder-ALOcjkTe.mjs";
