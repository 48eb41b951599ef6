import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
} from "./chunk-4J63JZAQ.mjs";
import "./chunk-Q4BVXTAH.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  IGNORE_FILES,
  baseIgnoreFiles,
  judgeInputs
};
