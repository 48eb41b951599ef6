import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  mainsOf,
  planBuild
} from "./chunk-WHMFIG5O.mjs";
import "./chunk-2ZMZFCZE.mjs";
import "./chunk-2DYQZYQH.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-H4WFEZNP.mjs";
import "./chunk-J5CDOHQD.mjs";
import "./chunk-7N5KT26X.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  mainsOf,
  planBuild
};
