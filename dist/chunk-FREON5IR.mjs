import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  RegistryStore
} from "./chunk-ULBDGHJ7.mjs";
import "./chunk-VFEDFT6P.mjs";
import "./chunk-7BH3IZBB.mjs";
import "./chunk-NHMO3AW6.mjs";
import "./chunk-4WIUH4ZI.mjs";
import "./chunk-7M376PGP.mjs";
import "./chunk-4T4UK4YA.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  RegistryStore
};
