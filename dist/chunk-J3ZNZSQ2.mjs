import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openStored
} from "./chunk-RF2I6LB3.mjs";
import "./chunk-STDQJ4YI.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-2VAFVMUN.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openStored
};
