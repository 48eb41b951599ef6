export { t as parseExports, n as splitOutputs } from "./export-list-BPvWOt_F.mjs";
