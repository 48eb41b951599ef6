export { t as platformOf, n as verifyBinary } from "./verify-binary-BXN9esCs.mjs";
