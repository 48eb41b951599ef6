import type { InputDefinition } from './input-definition.ts';

/** Inputs about Go, tools and caches. */
export const TOOLS = {
  'go-version': {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'Go to build with, `1.26.8` or `1.26`. Default: `go-version-file`, GOTOOLCHAIN, else what go.mod asks for.',
  },
  'go-version-file': {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'File that names the Go version: go.mod, go.work, `.go-version` or `.tool-versions`.',
  },
  'go-download-url': {
    kind: 'string',
    default: 'https://go.dev/dl/mod',
    group: 'Go, tools and caches',
    doc: 'Where Go itself comes from when there is none on the machine and GOPROXY is not set.',
  },
  gocacheprog: {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'Program, with its arguments, that keeps compiled packages in place of Go’s own folder (GOCACHEPROG), for a cache that machines share. Tried before it is used; one that fails is a warning, and the build goes on without it. Default: GOCACHEPROG. See docs/caching.md.',
  },
  'gocacheprog-env': {
    kind: 'list',
    default: '',
    group: 'Go, tools and caches',
    doc: 'Names of environment variables that this program may see, such as `AWS_REGION`: otherwise it sees as little as Go does.',
  },
  'syft-path': {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'Syft program to use, whatever its version.',
  },
  'trivy-path': {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'Trivy program to use, whatever its version.',
  },
  'tools-mirror': {
    kind: 'string',
    default: 'https://github.com',
    group: 'Go, tools and caches',
    doc: 'Base address of tool releases, for mirrors: `/OWNER/REPO/releases/download/...` is appended.',
  },
  'ca-file': {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'PEM file of certificate authorities for our own requests.',
  },
  cache: {
    kind: 'boolean',
    default: 'true',
    group: 'Go, tools and caches',
    doc: 'In Actions: restore and save Go’s module and build caches, layers, tools and databases.',
  },
  'cache-save': {
    kind: 'choice',
    choices: ['default-branch', 'always', 'never'],
    default: 'default-branch',
    group: 'Go, tools and caches',
    doc: 'When caches are saved.',
  },
  'cache-dir': {
    kind: 'string',
    default: '',
    group: 'Go, tools and caches',
    doc: 'Our own cache of layers, tools and databases. Default: the user’s cache folder.',
  },
  'prune-age': {
    kind: 'integer',
    range: [0, 3650],
    default: '30',
    group: 'Go, tools and caches',
    where: 'cli',
    doc: '`cache prune` drops what was not used for so many days.',
  },
  'prune-size': {
    kind: 'integer',
    range: [0, 1_000_000],
    default: '0',
    group: 'Go, tools and caches',
    where: 'cli',
    doc: '`cache prune` drops the longest unused until no more than so many megabytes are left; 0 means no such bound.',
  },
} as const satisfies Record<string, InputDefinition>;
