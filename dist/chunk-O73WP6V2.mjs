import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  LARGEST_REPORT,
  parseReport,
  serializeReport
} from "./chunk-X2CI6P76.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  LARGEST_REPORT,
  parseReport,
  serializeReport
};
