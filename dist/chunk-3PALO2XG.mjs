import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  boundedSummary,
  setOutputs,
  writeSummary
} from "./chunk-ZH2IYADF.mjs";
import "./chunk-23UM77Z2.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  boundedSummary,
  setOutputs,
  writeSummary
};
