import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseEpoch
} from "./chunk-OFI24NX5.mjs";
import "./chunk-66CZNIGI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  parseEpoch
};
