import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  tellFailure
} from "./chunk-CZDYFFH5.mjs";
import "./chunk-MVWLGGCX.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  tellFailure
};
