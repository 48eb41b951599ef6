export { n as verifyFolder } from "./verify-folder-BqosLb4b.mjs";
