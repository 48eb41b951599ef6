import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  assembledPushable,
  describedIn,
  reportedPushable
} from "./chunk-WEGBPILA.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  assembledPushable,
  describedIn,
  reportedPushable
};
