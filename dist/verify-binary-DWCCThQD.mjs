export { t as platformOf, n as verifyBinary } from "./verify-binary-g51XIup1.mjs";
