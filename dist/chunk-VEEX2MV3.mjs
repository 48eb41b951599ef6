import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  keepForPost,
  keptForPost
} from "./chunk-YFOTFBEM.mjs";
import "./chunk-23UM77Z2.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  keepForPost,
  keptForPost
};
