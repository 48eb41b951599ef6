export { n as identityOf } from "./name-release-DEMe5L9E.mjs";
