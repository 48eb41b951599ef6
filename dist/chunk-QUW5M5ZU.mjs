import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellFailure
} from "./chunk-S4G45V4N.mjs";
import "./chunk-TWB6WT6S.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-2R25IXXH.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellFailure
};
