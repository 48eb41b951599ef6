import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  digestHex,
  digestOf,
  digestOfFile,
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  digestHex,
  digestOf,
  digestOfFile,
  isDigest
};
