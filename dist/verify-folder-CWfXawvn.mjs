export { n as verifyFolder } from "./verify-folder-DO4tqCud.mjs";
