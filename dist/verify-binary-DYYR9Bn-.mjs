export { t as platformOf, n as verifyBinary } from "./verify-binary-_aQCh6eK.mjs";
