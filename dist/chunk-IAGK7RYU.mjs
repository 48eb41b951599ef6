import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellNotMeasured,
  tellReport,
  tellReportFile
} from "./chunk-JBWQMK5U.mjs";
import "./chunk-K63QX3NX.mjs";
import "./chunk-ZH2IYADF.mjs";
import "./chunk-4KF22PAF.mjs";
import "./chunk-2BYUCMDD.mjs";
import "./chunk-E2UURR4M.mjs";
import "./chunk-TPL554OU.mjs";
import "./chunk-WYRCUZPG.mjs";
import "./chunk-PXSO2IPW.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-P25QMXAW.mjs";
import "./chunk-2ZU2EYDT.mjs";
import "./chunk-AN2NNQIO.mjs";
import "./chunk-GCLM63FG.mjs";
import "./chunk-KA7R74LC.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-P5PRITES.mjs";
import "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-23UM77Z2.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellNotMeasured,
  tellReport,
  tellReportFile
};
