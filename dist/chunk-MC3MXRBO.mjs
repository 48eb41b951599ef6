import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findContainerEngine,
  loadArchive
} from "./chunk-7AYXAB2N.mjs";
import "./chunk-HOLRWOQ2.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  findContainerEngine,
  loadArchive
};
