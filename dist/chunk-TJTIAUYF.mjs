import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  givenInputs,
  writeReadings,
  writeReport
} from "./chunk-G2LIYZYT.mjs";
import "./chunk-QZ2GHV4K.mjs";
import "./chunk-OWBU6RZ3.mjs";
import "./chunk-P25QMXAW.mjs";
import "./chunk-2ZU2EYDT.mjs";
import "./chunk-AN2NNQIO.mjs";
import "./chunk-D56ENCGJ.mjs";
import "./chunk-F2WF2GVL.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-KA7R74LC.mjs";
import "./chunk-GO3ZQLNJ.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-P5PRITES.mjs";
import "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-BRIMCV5B.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-VTRS7H4C.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  givenInputs,
  writeReadings,
  writeReport
};
