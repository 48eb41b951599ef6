import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  FOLDER_PREFIX,
  removeBuilder
} from "./chunk-NKEYLLHO.mjs";
import "./chunk-Q6LHEN2O.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  FOLDER_PREFIX,
  removeBuilder
};
