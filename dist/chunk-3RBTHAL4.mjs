import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  inspectBinary
} from "./chunk-FBF3J5UL.mjs";
import "./chunk-JYMIGAIB.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  inspectBinary
};
