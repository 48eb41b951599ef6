export { t as platformOf, n as verifyBinary } from "./verify-binary-CLkaLkH1.mjs";
