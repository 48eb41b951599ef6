import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellFailure
} from "./chunk-32N25ATH.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-2R25IXXH.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellFailure
};
