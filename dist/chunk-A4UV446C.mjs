import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  limitFunction,
  pLimit
} from "./chunk-YMQJMKAJ.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  pLimit as default,
  limitFunction
};
