import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);

// src/model/size.ts
var SHARED_ROWS = {
  headers: "Headers of the file and its tables of sections",
  alignment: "Gaps between sections",
  "code-padding": "Padding between functions",
  "code-shared": "Functions that the linker made for several packages, and code without a function record",
  "code-c": "Code that is not Go (C, through cgo)",
  pclntab: "Go's line table: headers, indexes, file names and what functions of several packages share",
  types: "Type descriptors of several packages, and their indexes",
  strings: "Text and other read-only data that several packages use",
  data: "Variables and tables that several packages use",
  embedded: "Embedded files whose package is not known",
  relocations: "Relocations",
  unwind: "Unwinding tables of the system's format",
  "build-info": "Build info, build identifiers and notes",
  dynamic: "Imports and tables for the dynamic linker",
  symbols: "Symbol tables",
  debug: "Debug data",
  signature: "Code signature",
  resources: "Resources",
  packed: "Packed data",
  runtime: "The runtime's own tables: garbage collection masks, module data",
  unattributed: "Data that nothing could be found out about"
};

export {
  SHARED_ROWS
};
