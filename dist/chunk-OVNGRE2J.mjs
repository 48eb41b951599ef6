import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  imageNames
} from "./chunk-I7KWWPPW.mjs";
import "./chunk-5T5HP6XE.mjs";
import "./chunk-BHQL753X.mjs";
import "./chunk-66CZNIGI.mjs";
import "./chunk-YTRTS5G6.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  imageNames
};
