import type { InputDefinition } from './input-definition.ts';

/** Inputs about compiling. */
export const COMPILE = {
  ldflags: {
    kind: 'string',
    default: '-s -w',
    group: 'Compile',
    perImage: true,
    doc: 'Linker flags. `{{.Version}}`, `{{.Tag}}`, `{{.Commit}}`, `{{.ShortCommit}}`, `{{.Date}}`, `{{.CommitDate}}`, `{{.CommitTimestamp}}`, `{{.Os}}`, `{{.Arch}}` and `{{.Env.NAME}}` (of `env`) are filled in.',
  },
  'build-tags': {
    kind: 'list',
    default: '',
    group: 'Compile',
    perImage: true,
    doc: 'Go build tags (`go build -tags`).',
  },
  gcflags: {
    kind: 'string',
    default: '',
    group: 'Compile',
    perImage: true,
    doc: 'Compiler flags, as `go build -gcflags` takes them; the same templates.',
  },
  asmflags: {
    kind: 'string',
    default: '',
    group: 'Compile',
    perImage: true,
    doc: 'Assembler flags, as `go build -asmflags` takes them; the same templates.',
  },
  env: {
    kind: 'lines',
    default: '',
    group: 'Compile',
    perImage: true,
    doc: 'Environment of the compiler, `NAME=value` a line: `CGO_ENABLED=1`, `GOEXPERIMENT=jsonv2`, `CC=zig cc`. Wins over what is ambient.',
  },
  buildvcs: {
    kind: 'boolean',
    default: 'false',
    group: 'Compile',
    perImage: true,
    doc: 'Let Go stamp commit and time into the binary. Off, so that unchanged code gives an unchanged binary; the commit is in labels and SBOM.',
  },
  trimpath: {
    kind: 'boolean',
    default: 'true',
    group: 'Compile',
    perImage: true,
    doc: 'Leave paths of the build machine out of the binary.',
  },
  goamd64: { kind: 'string', default: '', group: 'Compile', doc: 'GOAMD64 for `linux/amd64` without a variant.' },
  goarm64: { kind: 'string', default: '', group: 'Compile', doc: 'GOARM64 for `arm64` without a variant.' },
  goarm: { kind: 'string', default: '', group: 'Compile', doc: 'GOARM for `arm` without a variant.' },
  'measure-savings': {
    kind: 'boolean',
    default: 'false',
    group: 'Compile',
    doc: 'Link once more without `-s -w` and once with cgo, and say what leaving them out saved.',
  },
  jobs: {
    kind: 'integer',
    range: [0, 1024],
    default: '0',
    group: 'Compile',
    doc: 'Platforms compiled beside each other; 0 means as many as there are processors.',
  },
} as const satisfies Record<string, InputDefinition>;
