export { t as platformOf, n as verifyBinary } from "./verify-binary-70atsjaP.mjs";
