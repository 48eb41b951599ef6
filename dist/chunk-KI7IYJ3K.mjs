import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
} from "./chunk-XGPHRKEI.mjs";
import "./chunk-2XEG75ON.mjs";
import "./chunk-HOLRWOQ2.mjs";
import "./chunk-IKFKL4G7.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
};
