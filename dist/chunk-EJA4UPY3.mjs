import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  mainsOf,
  planBuild
} from "./chunk-3IPBCUK6.mjs";
import "./chunk-JPQGQDVU.mjs";
import "./chunk-NOZUP7IE.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-FKPVBNY4.mjs";
import "./chunk-4SG5JHMT.mjs";
import "./chunk-TWB6WT6S.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-TMB3XRUU.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  mainsOf,
  planBuild
};
