export { n as identityOf } from "./name-release-D-PLPD4A.mjs";
