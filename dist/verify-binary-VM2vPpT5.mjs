export { t as platformOf, n as verifyBinary } from "./verify-binary-C7FBtvsZ.mjs";
