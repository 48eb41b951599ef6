export { t as platformOf, n as verifyBinary } from "./verify-binary-Cr5GPk5F.mjs";
