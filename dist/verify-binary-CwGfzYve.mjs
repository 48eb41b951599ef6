export { t as platformOf, n as verifyBinary } from "./verify-binary-CCLfNn9m.mjs";
