import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  planText
} from "./chunk-QR2HX2H6.mjs";
import "./chunk-MOEY4EGK.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  planText
};
