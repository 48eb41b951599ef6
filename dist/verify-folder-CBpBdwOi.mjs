export { n as verifyFolder } from "./verify-folder-BgZMZhNL.mjs";
