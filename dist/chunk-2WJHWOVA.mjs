import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findContainerEngine,
  loadArchive
} from "./chunk-4OLTJEVL.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  findContainerEngine,
  loadArchive
};
