import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openStored
} from "./chunk-IRACEOCC.mjs";
import "./chunk-STDQJ4YI.mjs";
import "./chunk-7VMANK2Y.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openStored
};
