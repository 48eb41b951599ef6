import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  platformOf,
  verifyBinary
} from "./chunk-BVGIYEUM.mjs";
import "./chunk-P5RUQVPJ.mjs";
import "./chunk-YJTK2D5S.mjs";
import "./chunk-FBF3J5UL.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-JYMIGAIB.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  platformOf,
  verifyBinary
};
