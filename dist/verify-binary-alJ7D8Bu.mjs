export { t as platformOf, n as verifyBinary } from "./verify-binary-Bi7aZirf.mjs";
