import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  fillTemplate,
  templateValues
} from "./chunk-BHQL753X.mjs";
import "./chunk-66CZNIGI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  fillTemplate,
  templateValues
};
