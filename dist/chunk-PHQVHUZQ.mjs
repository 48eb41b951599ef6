import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  finalTable,
  resultLine
} from "./chunk-IU4M7F2U.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-KA7R74LC.mjs";
import "./chunk-GO3ZQLNJ.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-P5PRITES.mjs";
import "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  finalTable,
  resultLine
};
