import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
} from "./chunk-4V3CJ6T7.mjs";
import "./chunk-376UQA6Y.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-4SG5JHMT.mjs";
import "./chunk-TWB6WT6S.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
};
