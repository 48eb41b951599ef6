import { MODE_NAMES } from '../modes.ts';
import type { InputDefinition } from './input-definition.ts';

/** Inputs about what is built. */
export const BUILT = {
  mode: {
    kind: 'choice',
    choices: MODE_NAMES,
    default: 'build',
    group: 'What is built',
    where: 'action',
    doc: 'What to do: `build` builds; `merge` joins what the legs of a job matrix built (see docs/matrix.md); `report` tells a stored report, as the run of a fork may not (see docs/pull-requests.md); `verify` checks a release, an image or a folder (see `subject`).',
  },
  source: {
    kind: 'string',
    default: '.',
    group: 'What is built',
    where: 'action',
    perImage: true,
    doc: 'Folder of the Go module, or `MODULE@VERSION` for any Go command that `go install` could fetch.',
  },
  packages: {
    kind: 'list',
    default: '',
    group: 'What is built',
    perImage: true,
    doc: 'Main packages to build, as `go build` takes them, relative to the source: `./cmd/api` or `./cmd/...` for all below. Default: the root package if it is a command, else every command in `./cmd/*`.',
  },
  platforms: {
    kind: 'list',
    default: 'linux/amd64,linux/arm64',
    group: 'What is built',
    perImage: true,
    doc: 'Platforms, with variant if wanted: `linux/arm/v7`, `linux/amd64/v3`, `windows/amd64`. Everything in `go tool dist list` can be built; linux goes into the image.',
  },
  image: {
    kind: 'list',
    default: '',
    group: 'What is built',
    doc: 'Of the `images:` in the configuration file, only these.',
  },
  combine: {
    kind: 'boolean',
    default: 'false',
    group: 'What is built',
    perImage: true,
    doc: 'With several commands: one image that holds all binaries instead of one image each. The first command is the entrypoint.',
  },
  config: {
    kind: 'string',
    default: '',
    group: 'What is built',
    doc: 'Configuration file. Default: `.go-slim-image.yml` in the source folder or the working directory, if there is one.',
  },
  version: {
    kind: 'string',
    default: '',
    group: 'What is built',
    doc: 'Version of the program. Default: the tag that is built, else what `git describe` says.',
  },
  'dry-run': {
    kind: 'boolean',
    default: 'false',
    group: 'What is built',
    doc: 'Print the plan and stop: every command, every Go variable that is not default and where it came from. With `--json` as JSON.',
  },
} as const satisfies Record<string, InputDefinition>;
