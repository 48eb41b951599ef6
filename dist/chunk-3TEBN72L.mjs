import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openGithubApi
} from "./chunk-E2UURR4M.mjs";
import "./chunk-TPL554OU.mjs";
import "./chunk-PXSO2IPW.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  openGithubApi
};
