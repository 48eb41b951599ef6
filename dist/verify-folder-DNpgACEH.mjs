export { n as verifyFolder } from "./verify-folder-Di0fMAI_.mjs";
