import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  LARGEST_REPORT,
  parseReport,
  readOrigin,
  serializeReport
} from "./chunk-66XDTOJW.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  LARGEST_REPORT,
  parseReport,
  readOrigin,
  serializeReport
};
