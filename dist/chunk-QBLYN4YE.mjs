import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findContainerEngine,
  loadArchive
} from "./chunk-H3XBWG2N.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  findContainerEngine,
  loadArchive
};
