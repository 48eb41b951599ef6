import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);

// src/pipeline/session/version.ts
var TOOL_VERSION = "1.0.0";

export {
  TOOL_VERSION
};
