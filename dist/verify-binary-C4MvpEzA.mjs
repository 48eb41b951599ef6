export { t as platformOf, n as verifyBinary } from "./verify-binary-aQ0nDJ7d.mjs";
