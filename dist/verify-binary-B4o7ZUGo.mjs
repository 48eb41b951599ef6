export { t as platformOf, n as verifyBinary } from "./verify-binary-CO6YlEjN.mjs";
