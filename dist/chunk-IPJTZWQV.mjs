import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  finalTable,
  resultLine
} from "./chunk-UU5IPD7W.mjs";
import "./chunk-GEQT62IR.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-VP7IJAZY.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  finalTable,
  resultLine
};
