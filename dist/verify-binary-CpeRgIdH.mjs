export { t as platformOf, n as verifyBinary } from "./verify-binary-n99XPx_S.mjs";
