import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openStored
} from "./chunk-GSVU4HYZ.mjs";
import "./chunk-X3ITAUIB.mjs";
import "./chunk-STDQJ4YI.mjs";
import "./chunk-6OMAG3TR.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openStored
};
