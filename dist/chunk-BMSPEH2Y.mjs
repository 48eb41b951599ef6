import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  finalTable,
  resultLine
} from "./chunk-WONLW6GO.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-YN5FL4FR.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  finalTable,
  resultLine
};
