export { n as verifyFolder } from "./verify-folder-CuJEXEdw.mjs";
