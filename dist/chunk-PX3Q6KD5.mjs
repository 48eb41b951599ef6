import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  finalTable,
  resultLine
} from "./chunk-V7WKD7XH.mjs";
import "./chunk-E4FXFEP2.mjs";
import "./chunk-JQMLGLMC.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  finalTable,
  resultLine
};
