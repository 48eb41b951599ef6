export { n as identityOf } from "./name-release-BpXSykjp.mjs";
