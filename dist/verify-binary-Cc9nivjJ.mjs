export { t as platformOf, n as verifyBinary } from "./verify-binary-tHzEZbsw.mjs";
