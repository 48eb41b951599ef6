export { t as platformOf, n as verifyBinary } from "./verify-binary-CGk8ay2y.mjs";
