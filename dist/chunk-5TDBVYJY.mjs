import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  scanWord,
  unbrokenBytes,
  verdictOf
} from "./chunk-P5PRITES.mjs";
import "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  scanWord,
  unbrokenBytes,
  verdictOf
};
