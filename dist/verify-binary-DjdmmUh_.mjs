export { t as platformOf, n as verifyBinary } from "./verify-binary-BJSvH0zL.mjs";
