export { n as verifyFolder } from "./verify-folder-DOOgQLCy.mjs";
