/** The Action's outputs, with what docs and action.yml say of them. */
export const OUTPUTS = {
  digest:
    'Digest of the image index (of the first image); with `mode: verify` of the image that was verified, empty if anything is off.',
  changed:
    '`true` when a tag that was pushed held another digest before, or none; `false` when nothing moved or nothing was pushed.',
  references: 'What was pushed, one reference a line, each with its digest: `ghcr.io/acme/app:1.2.3@sha256:...`.',
  'image-layout': 'Folder of the OCI image layout.',
  images: 'All images, JSON: `[{name, digest, refName, tags, platforms}]`.',
  imageid: 'Digest of the image configuration of the first platform, as docker/build-push-action gives it.',
  metadata: 'Build result metadata, JSON, as docker/build-push-action gives it.',
  platforms: 'JSON: `[{platform, digest, compressedSize, binary, binarySha256, findings}]`.',
  'compressed-size': 'Bytes of the largest platform’s image as pulled.',
  'binary-size': 'Bytes of the largest binary.',
  sha256sums: 'Path of SHA256SUMS.',
  sbom: 'Folder of the SBOMs.',
  report: 'Path of report.json.',
  vulnerabilities: 'Number of findings that count, over all platforms, each once.',
  version: 'Version that was built.',
  rebuild: '`mode: rebuild-check`: `true` when the image is to be built again, else `false`.',
  reasons: '`mode: rebuild-check`: why, JSON: `[{kind, subject, id, was, now, text}]`; empty list: nothing changed.',
  'go-version':
    '`mode: rebuild-check`: the newer patch release of Go, `1.26.9`, for the input of the same name; empty: there is none.',
  proposal: '`mode: rebuild-check`: address of the issue or pull request that `open` made.',
  verified: '`mode: verify`: `true` when everything holds, else `false`, and the step fails.',
  problems: '`mode: verify`: what does not hold, JSON: `[{what, about, found}]`; empty list: everything does.',
  release: 'Address of the release that was made; with `mode: verify` of the one that was verified.',
  matrix:
    'JSON for a job matrix: the images of the configuration file that this change touches, `{"include":[{"image":"api"}]}`.',
} as const satisfies Record<string, string>;
