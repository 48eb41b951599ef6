import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);

// src/registry/referrers/artifact-types.ts
var REPORT_TYPE = "application/vnd.go-slim-image.report.v1+json";
var SCAN_TYPE = "application/vnd.go-slim-image.trivy.v1+json";
var CYCLONEDX_TYPE = "application/vnd.cyclonedx+json";
var SPDX_TYPE = "application/spdx+json";
var EMPTY_TYPE = "application/vnd.oci.empty.v1+json";

export {
  REPORT_TYPE,
  SCAN_TYPE,
  CYCLONEDX_TYPE,
  SPDX_TYPE,
  EMPTY_TYPE
};
