export { n as verifyFolder } from "./verify-folder-Bnhunfn6.mjs";
