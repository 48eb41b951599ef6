import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  mainsOf,
  planBuild
} from "./chunk-EV5QMJQC.mjs";
import "./chunk-OQYU6CJ5.mjs";
import "./chunk-ERPFNP3Y.mjs";
import "./chunk-YFSRHQRP.mjs";
import "./chunk-7DFC5Y6Z.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-HOLRWOQ2.mjs";
import "./chunk-IO2AYPQQ.mjs";
import "./chunk-IKFKL4G7.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  mainsOf,
  planBuild
};
