import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  trustIn,
  verifyFolder
} from "./chunk-4WSBO5NI.mjs";
import "./chunk-RESQMGV2.mjs";
import "./chunk-FUHPXNPT.mjs";
import "./chunk-RX62IHXT.mjs";
import "./chunk-MF7JLN7L.mjs";
import "./chunk-BVGIYEUM.mjs";
import "./chunk-P5RUQVPJ.mjs";
import "./chunk-YJTK2D5S.mjs";
import "./chunk-FBF3J5UL.mjs";
import "./chunk-D56ENCGJ.mjs";
import "./chunk-F2WF2GVL.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-JYMIGAIB.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  trustIn,
  verifyFolder
};
