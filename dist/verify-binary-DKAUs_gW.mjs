export { t as platformOf, n as verifyBinary } from "./verify-binary-Dkpe6J8j.mjs";
