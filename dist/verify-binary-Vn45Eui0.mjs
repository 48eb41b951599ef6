export { t as platformOf, n as verifyBinary } from "./verify-binary-lTLgruDm.mjs";
