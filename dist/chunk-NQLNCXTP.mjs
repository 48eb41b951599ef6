import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
} from "./chunk-TCKUTLFS.mjs";
import "./chunk-376UQA6Y.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-OZCZJ2NR.mjs";
import "./chunk-QK73E67C.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
};
