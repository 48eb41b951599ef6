import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  mainsOf,
  planBuild
} from "./chunk-XJ2NUY4F.mjs";
import "./chunk-ID5C4S4B.mjs";
import "./chunk-TCXRG24H.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-37RHXAMV.mjs";
import "./chunk-OZCZJ2NR.mjs";
import "./chunk-QK73E67C.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  mainsOf,
  planBuild
};
