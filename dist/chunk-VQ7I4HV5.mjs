import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  LARGEST_REPORT,
  parseReport,
  readOrigin,
  serializeReport
} from "./chunk-F2WF2GVL.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  LARGEST_REPORT,
  parseReport,
  readOrigin,
  serializeReport
};
