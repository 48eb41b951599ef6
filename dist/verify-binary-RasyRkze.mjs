export { t as platformOf, n as verifyBinary } from "./verify-binary-Bil0ne5J.mjs";
