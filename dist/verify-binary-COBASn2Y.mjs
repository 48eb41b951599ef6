export { t as platformOf, n as verifyBinary } from "./verify-binary-MkO98A7H.mjs";
