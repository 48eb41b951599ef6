import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tagFacts
} from "./chunk-Y2TICVXK.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tagFacts
};
