export { t as platformOf, n as verifyBinary } from "./verify-binary-DfZT-ytH.mjs";
