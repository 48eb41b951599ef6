import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findContainerEngine,
  loadArchive
} from "./chunk-FT5AXC22.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  findContainerEngine,
  loadArchive
};
