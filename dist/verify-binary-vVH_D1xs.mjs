export { t as platformOf, n as verifyBinary } from "./verify-binary-9FqpMq0a.mjs";
