import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  overrideLabel,
  tellNotMeasured,
  tellReport,
  tellReportFile
} from "./chunk-XH3I6ENW.mjs";
import "./chunk-P25QMXAW.mjs";
import "./chunk-HLHMXQL3.mjs";
import "./chunk-5W6LC4AK.mjs";
import "./chunk-B733UMV6.mjs";
import "./chunk-DFASV6EO.mjs";
import "./chunk-77EBUBVH.mjs";
import "./chunk-WYRCUZPG.mjs";
import "./chunk-PXSO2IPW.mjs";
import "./chunk-YFSRHQRP.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-VP7IJAZY.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  overrideLabel,
  tellNotMeasured,
  tellReport,
  tellReportFile
};
