import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
} from "./chunk-ZH3G7ZJF.mjs";
import "./chunk-376UQA6Y.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-J5CDOHQD.mjs";
import "./chunk-7N5KT26X.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
};
