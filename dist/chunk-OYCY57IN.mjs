import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  keptBaseline,
  pageEvidence
} from "./chunk-6NQEVS7T.mjs";
import "./chunk-ULQ6S4W3.mjs";
import "./chunk-553U3C27.mjs";
import "./chunk-F2WF2GVL.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  keptBaseline,
  pageEvidence
};
