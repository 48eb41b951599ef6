import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_tar_stream
} from "./chunk-3Z2ASI53.mjs";
import "./chunk-E35EZZSK.mjs";
export default require_tar_stream();
