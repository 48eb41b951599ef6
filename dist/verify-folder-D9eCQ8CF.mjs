export { n as verifyFolder } from "./verify-folder-CzUADhrH.mjs";
