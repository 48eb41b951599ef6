import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellFailure
} from "./chunk-H2JWXYX5.mjs";
import "./chunk-2R25IXXH.mjs";
import "./chunk-QK73E67C.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellFailure
};
