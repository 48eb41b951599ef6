import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openStored
} from "./chunk-YTHOACWB.mjs";
import "./chunk-STDQJ4YI.mjs";
import "./chunk-ET54VO34.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openStored
};
