export { t as platformOf, n as verifyBinary } from "./verify-binary-C3EDdzUK.mjs";
