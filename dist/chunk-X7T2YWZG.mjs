import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findContainerEngine,
  loadArchive
} from "./chunk-4SG6IWVH.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  findContainerEngine,
  loadArchive
};
