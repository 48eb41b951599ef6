import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findBinary,
  identityOf
} from "./chunk-XY4DKOJV.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  findBinary,
  identityOf
};
