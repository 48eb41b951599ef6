import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  sharedVariables
} from "./chunk-67R5TWDJ.mjs";
import "./chunk-MOEY4EGK.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  sharedVariables
};
