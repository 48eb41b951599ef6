export { t as platformOf, n as verifyBinary } from "./verify-binary-DkHH1d6L.mjs";
