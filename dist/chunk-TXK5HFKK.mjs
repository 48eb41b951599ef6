import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_undici
} from "./chunk-OHARNXPM.mjs";
import "./chunk-E35EZZSK.mjs";
export default require_undici();
