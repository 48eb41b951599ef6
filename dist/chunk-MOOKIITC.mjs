import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseExports,
  splitFields,
  splitOutputs
} from "./chunk-7CCJVXPB.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  parseExports,
  splitFields,
  splitOutputs
};
