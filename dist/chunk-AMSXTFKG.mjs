import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  hasChanged,
  pinnedReferences,
  pullCommand,
  pushWord,
  pushedBlock,
  pushedReferences
} from "./chunk-GO3ZQLNJ.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-E35EZZSK.mjs";
export {
  hasChanged,
  pinnedReferences,
  pullCommand,
  pushWord,
  pushedBlock,
  pushedReferences
};
