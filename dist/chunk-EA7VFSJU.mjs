import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_tar_stream
} from "./chunk-HBUUWUAN.mjs";
import {
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/files/tar-extract.ts
var import_tar_stream = __toESM(require_tar_stream(), 1);
var export_extract = import_tar_stream.extract;
export {
  export_extract as extract
};
