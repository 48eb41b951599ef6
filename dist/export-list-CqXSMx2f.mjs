export { t as parseExports, n as splitOutputs } from "./export-list-DFNNjK2p.mjs";
