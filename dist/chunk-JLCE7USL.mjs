import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openStored
} from "./chunk-PVFHRQS3.mjs";
import "./chunk-JIPLO7L7.mjs";
import "./chunk-KESV6KOO.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openStored
};
