import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  FOLDER_PREFIX,
  removeBuilder
} from "./chunk-4FAQTRIK.mjs";
import "./chunk-ERGVRESG.mjs";
import "./chunk-HOLRWOQ2.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  FOLDER_PREFIX,
  removeBuilder
};
