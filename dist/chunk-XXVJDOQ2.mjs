import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  keepForPost,
  keptForPost
} from "./chunk-IV3WKZHJ.mjs";
import "./chunk-XVX5M6Z6.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  keepForPost,
  keptForPost
};
