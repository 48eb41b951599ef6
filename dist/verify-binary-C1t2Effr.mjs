export { t as platformOf, n as verifyBinary } from "./verify-binary-BSa4MGix.mjs";
