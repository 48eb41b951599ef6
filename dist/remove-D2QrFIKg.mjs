export { n as removeBuilder } from "./remove-CLPeUR9r.mjs";
