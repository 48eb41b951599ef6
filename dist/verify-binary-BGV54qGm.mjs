export { t as platformOf, n as verifyBinary } from "./verify-binary-DKF2atsZ.mjs";
