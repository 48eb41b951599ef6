/** What kind of thing is attached to an image: `artifactType` of its manifest, and media type of its one layer. */
export const REPORT_TYPE = 'application/vnd.go-slim-image.report.v1+json';
export const SCAN_TYPE = 'application/vnd.go-slim-image.trivy.v1+json';
export const CYCLONEDX_TYPE = 'application/vnd.cyclonedx+json';
export const SPDX_TYPE = 'application/spdx+json';

/** The media type of a config that says nothing (OCI image specification 1.1, "Guidance for an Empty Descriptor"). */
export const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
