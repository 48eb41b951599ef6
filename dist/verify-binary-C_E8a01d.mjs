export { t as platformOf, n as verifyBinary } from "./verify-binary-CbgV3n1r.mjs";
