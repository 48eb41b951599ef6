export { n as verifyFolder } from "./verify-folder-C5Wp7Q3q.mjs";
