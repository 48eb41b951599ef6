import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellFailure
} from "./chunk-5I6ZVZRP.mjs";
import "./chunk-7N5KT26X.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-2R25IXXH.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellFailure
};
