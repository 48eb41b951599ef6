import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/failure.ts
var FAILURES = {
  bug: 1,
  "disk-full": 1,
  "output-unwritable": 1,
  "machine-fault": 1,
  "node-too-old": 2,
  "unknown-input": 2,
  "invalid-input": 2,
  "config-file-invalid": 2,
  "output-refused": 2,
  "no-module": 2,
  "source-missing": 2,
  "module-unavailable": 2,
  "no-main-package": 2,
  "packages-match-nothing": 2,
  "unknown-platform": 2,
  "too-many-platforms": 2,
  "platform-needs-cgo": 2,
  "module-needs-cgo": 2,
  "go-too-old": 2,
  "go-missing": 2,
  "generate-needed": 2,
  "submodule-missing": 2,
  "vendor-inconsistent": 2,
  "checksum-missing": 2,
  "module-untidy": 2,
  "compile-error": 2,
  "binary-refused": 2,
  "unknown-timezone": 2,
  "timezone-missing": 2,
  "include-invalid": 2,
  "certificate-invalid": 2,
  "base-invalid": 2,
  "base-missing": 2,
  "layout-invalid": 2,
  "repository-missing": 2,
  "tag-immutable": 2,
  "report-refused": 2,
  "unsupported-here": 2,
  "builder-missing": 2,
  "builder-limited": 2,
  "dockerfile-failed": 2,
  "emulation-missing": 2,
  "base-architecture": 2,
  "github-missing": 2,
  "github-refused": 2,
  "gate-vulnerabilities": 3,
  "verification-failed": 3,
  "gate-size": 3,
  "module-proxy-failed": 4,
  "download-failed": 4,
  "digest-mismatch": 4,
  "registry-unavailable": 4,
  "registry-denied": 4,
  "database-unavailable": 4,
  "tool-unavailable": 4,
  "tool-failed": 4,
  "container-engine-unavailable": 4,
  "builder-unavailable": 4,
  "builder-lost": 4,
  "builder-disk-full": 4,
  "build-cache-failed": 4,
  "buildx-failed": 4,
  "github-denied": 4,
  "github-unavailable": 4
};
var Failure = class extends Error {
  static {
    __name(this, "Failure");
  }
  name = "Failure";
  code;
  fix;
  details;
  locations;
  constructor(facts) {
    super(facts.message, facts.cause === void 0 ? void 0 : { cause: facts.cause });
    this.code = facts.code;
    this.fix = facts.fix;
    this.details = facts.details;
    this.locations = facts.locations ?? [];
  }
  /** The process's exit status for this failure. */
  get exitStatus() {
    return FAILURES[this.code];
  }
};

export {
  FAILURES,
  Failure
};
