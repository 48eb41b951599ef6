import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  readTrustedRoots,
  wantedIdentity
} from "./chunk-RESQMGV2.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  readTrustedRoots,
  wantedIdentity
};
