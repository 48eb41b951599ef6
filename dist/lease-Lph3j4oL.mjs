export { n as noBuilder, r as prepareBuilder } from "./lease-mPpj_8GL.mjs";
