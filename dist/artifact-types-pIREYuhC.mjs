// src/registry/referrers/artifact-types.ts
const REPORT_TYPE = "application/vnd.go-slim-image.report.v1+json";
const SCAN_TYPE = "application/vnd.go-slim-image.trivy.v1+json";
const CYCLONEDX_TYPE = "application/vnd.cyclonedx+json";
const SPDX_TYPE = "application/spdx+json";
const EMPTY_TYPE = "application/vnd.oci.empty.v1+json";
export { SPDX_TYPE as a, SCAN_TYPE as i, EMPTY_TYPE as n, REPORT_TYPE as r, CYCLONEDX_TYPE as t };
