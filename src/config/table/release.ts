import type { InputDefinition } from './input-definition.ts';

/** Inputs about releases; names after GoReleaser's. */
export const RELEASE = {
  release: {
    kind: 'boolean',
    default: '',
    group: 'Releases and verification',
    doc: 'Make a GitHub release of the binaries. Default: in Actions when the run is for a tag of this module’s versions or for a release; `true` fails where it cannot be done, and takes any tag.',
  },
  'release-tag': {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    doc: 'Tag of the release. Default: the tag of the run.',
  },
  'release-name': {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    doc: 'Title of the release. Default: the tag.',
  },
  'release-notes': {
    kind: 'string',
    default: '',
    group: 'Releases and verification',
    doc: 'Markdown file with the notes of the release. Default: GitHub makes them from the merged pull requests.',
  },
  'release-draft': {
    kind: 'boolean',
    default: 'false',
    group: 'Releases and verification',
    doc: 'Leave the release a draft.',
  },
  'release-prerelease': {
    kind: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
    group: 'Releases and verification',
    doc: 'Mark the release as a prerelease; `auto`: when the version has a part behind `-`.',
  },
  'release-make-latest': {
    kind: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
    group: 'Releases and verification',
    doc: 'Mark the release as the latest; `auto`: GitHub decides by version and date.',
  },
  'archive-format': {
    kind: 'choice',
    choices: ['tar.gz', 'zip', 'binary'],
    default: 'tar.gz',
    group: 'Releases and verification',
    doc: 'What a binary is released as: an archive (`tar.gz` means zip for Windows) or the bare file. Given by itself, it makes the folder `release` without releasing anything.',
  },
  'archive-name': {
    kind: 'string',
    default: '{{.Binary}}_{{.Version}}_{{.Os}}_{{.Arch}}{{.Variant}}',
    group: 'Releases and verification',
    doc: 'Name of each archive without its ending, a template as in `ldflags`, with `{{.Binary}}` for the command.',
  },
  'archive-files': {
    kind: 'list',
    default: '',
    group: 'Releases and verification',
    doc: 'Files of the module that lie in each archive beside the binary; `none` for none. Default: LICENSE*, README*, CHANGELOG*.',
  },
  'archive-wrap': {
    kind: 'boolean',
    default: 'false',
    group: 'Releases and verification',
    doc: 'Put everything in an archive into a folder of the archive’s name.',
  },
  attest: {
    kind: 'boolean',
    default: '',
    group: 'Releases and verification',
    doc: 'Attest provenance and SBOMs of a release. Default: where the job has `id-token: write` and `attestations: write`; `true` fails where it has not.',
  },
} as const satisfies Record<string, InputDefinition>;
