import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openStored
} from "./chunk-C6DAZBPS.mjs";
import "./chunk-N6MBEQK7.mjs";
import "./chunk-7M376PGP.mjs";
import "./chunk-4T4UK4YA.mjs";
import "./chunk-YMQJMKAJ.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openStored
};
