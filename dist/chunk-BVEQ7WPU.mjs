import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellNotMeasured,
  tellReport,
  tellReportFile
} from "./chunk-N2K7RZQ5.mjs";
import "./chunk-HNTREHZN.mjs";
import "./chunk-ROPRTTSP.mjs";
import "./chunk-ZJIUJDLR.mjs";
import "./chunk-4ZMECTVR.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-3S4Y4XHE.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-TWB6WT6S.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-YN5FL4FR.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellNotMeasured,
  tellReport,
  tellReportFile
};
