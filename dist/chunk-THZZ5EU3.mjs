import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  defaultCacheDirectory,
  defaultOutputDirectory,
  openScratch
} from "./chunk-5BNCOFZV.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  defaultCacheDirectory,
  defaultOutputDirectory,
  openScratch
};
