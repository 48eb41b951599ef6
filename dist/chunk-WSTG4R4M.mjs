import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  LARGEST_REPORT,
  parseReport,
  serializeReport
} from "./chunk-PY2AQCOY.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  LARGEST_REPORT,
  parseReport,
  serializeReport
};
