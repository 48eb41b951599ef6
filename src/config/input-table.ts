/** How an input's text is read. `list`: parts between commas or line ends; `lines`: one value a line, commas belong to the value. */
export type InputKind = 'string' | 'boolean' | 'integer' | 'choice' | 'list' | 'lines';

/** One input: a flag on the command line, an input of the Action and a key of `.go-slim-image.yml`, all of the same name. */
export interface InputDefinition {
  readonly kind: InputKind;
  /** As a user would write it; the empty string means "not given". */
  readonly default: string;
  /** The allowed values of a choice. */
  readonly choices?: readonly string[];
  /** Allowed range of an integer, both ends included. */
  readonly range?: readonly [number, number];
  readonly group: InputGroup;
  readonly doc: string;
  /** `cli`: a flag only. `action`: an input of the Action only (the command line has a sub-command or argument instead). */
  readonly where?: 'cli' | 'action';
  /** May stand below an entry of `images:` in `.go-slim-image.yml`. */
  readonly perImage?: true;
}

export const INPUT_GROUPS = [
  'What is built',
  'Compile',
  'Image',
  'SBOM and scan',
  'Go, tools and caches',
  'Output',
] as const;
export type InputGroup = (typeof INPUT_GROUPS)[number];

/** The one table of inputs: action.yml, the flags, `--help` and docs/inputs.md are made from it. */
export const INPUTS = {
  mode: {
    kind: 'choice',
    choices: ['build'],
    default: 'build',
    group: 'What is built',
    where: 'action',
    doc: 'What to do.',
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

  engine: {
    kind: 'choice',
    choices: ['auto', 'embedded'],
    default: 'auto',
    group: 'Image',
    doc: 'What assembles the image.',
  },
  'image-name': {
    kind: 'string',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Name of the image and, with one command, of its binary. Default: what `go install` would call it.',
  },
  base: {
    kind: 'string',
    default: 'scratch',
    group: 'Image',
    perImage: true,
    doc: 'Base image: `scratch`, a reference (`gcr.io/distroless/static-debian13:nonroot`, best with a digest), or a local OCI layout or archive (`./base`, `./base.tar`).',
  },
  tags: {
    kind: 'list',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'References that the image gets, such as `ghcr.io/acme/app:1.2.3`. (Build tags of Go are `build-tags`.)',
  },
  'ca-certificates': {
    kind: 'boolean',
    default: '',
    group: 'Image',
    perImage: true,
    doc: "Put Mozilla's certificate authorities in. Default: true on `scratch`, false on other bases.",
  },
  'extra-ca-certificates': {
    kind: 'list',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'PEM files of further certificate authorities to trust inside the image.',
  },
  timezones: {
    kind: 'list',
    default: '',
    group: 'Image',
    perImage: true,
    doc: '`all`, `none` or a list of zones (`Europe/Berlin,Asia/Tokyo`), from the Go toolchain. Default: all on `scratch`, none on other bases.',
  },
  timezone: {
    kind: 'string',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Local time zone of the program: sets TZ and puts that zone in.',
  },
  passwd: {
    kind: 'boolean',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Write `/etc/passwd` and `/etc/group`. Default: true on `scratch`.',
  },
  tmp: {
    kind: 'boolean',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Make a writable `/tmp`. Default: true on `scratch`.',
  },
  nsswitch: {
    kind: 'boolean',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Write `/etc/nsswitch.conf` so that hosts files count. Default: true on `scratch`.',
  },
  include: {
    kind: 'lines',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Further files, `src:dest[:mode]` a line: `config/app.yml:/etc/app.yml:0644`. Paths start at the module.',
  },
  user: {
    kind: 'string',
    default: '65532:65532',
    group: 'Image',
    perImage: true,
    doc: 'User and group of the program, as numbers.',
  },
  entrypoint: {
    kind: 'lines',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Entrypoint, one argument a line or a JSON array. Default: the binary.',
  },
  cmd: {
    kind: 'lines',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Default arguments, one a line or a JSON array.',
  },
  'image-env': {
    kind: 'lines',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Environment in the image, `NAME=value` a line.',
  },
  expose: {
    kind: 'list',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Ports that the program listens on: `8080`, `8080/tcp`, `53/udp`.',
  },
  volumes: { kind: 'list', default: '', group: 'Image', perImage: true, doc: 'Paths that are mount points.' },
  workdir: {
    kind: 'string',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Working directory. Default: `/`, or the base’s.',
  },
  'stop-signal': {
    kind: 'string',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Signal that stops the container, such as SIGINT.',
  },
  healthcheck: {
    kind: 'string',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Command as a JSON array or `NONE`, followed by options if wanted: `["/app","-check"] interval=10s timeout=2s start-period=5s retries=3`.',
  },
  labels: {
    kind: 'lines',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Labels, `key=value` a line, beside the `org.opencontainers.image.*` set that is filled from git and go.mod. An empty value takes a label away.',
  },
  annotations: {
    kind: 'lines',
    default: '',
    group: 'Image',
    perImage: true,
    doc: 'Annotations of index and manifests, `key=value` a line; `index:` or `manifest:` before the key chooses one.',
  },
  compression: {
    kind: 'choice',
    choices: ['gzip', 'zstd', 'uncompressed'],
    default: 'gzip',
    group: 'Image',
    perImage: true,
    doc: 'Compression of our layers. zstd is smaller; everything that pulls must know it.',
  },
  'compression-level': {
    kind: 'integer',
    range: [0, 22],
    default: '0',
    group: 'Image',
    perImage: true,
    doc: 'gzip 1 to 12, zstd 1 to 22; 0 means the default, gzip 6 or zstd 9.',
  },
  outputs: {
    kind: 'lines',
    default: '',
    group: 'Image',
    doc: 'Further forms of the image, one a line: `type=oci,dest=app.oci.tar`, `type=docker,dest=app.tar,platform=linux/arm64`.',
  },
  load: {
    kind: 'boolean',
    default: 'false',
    group: 'Image',
    doc: "Load the image of this machine's platform into the local Docker or Podman.",
  },
  'source-date-epoch': {
    kind: 'string',
    default: '',
    group: 'Image',
    doc: 'Seconds since 1970 for all times in layers and configuration. Default: 0 in layers, the commit’s time in the configuration; the variable SOURCE_DATE_EPOCH is obeyed.',
  },
  'insecure-registries': {
    kind: 'list',
    default: '',
    group: 'Image',
    doc: 'Registries (host or host:port) that may be spoken to in plain HTTP. Loopback always may.',
  },

  sbom: {
    kind: 'boolean',
    default: 'true',
    group: 'SBOM and scan',
    doc: 'Make CycloneDX 1.6 and SPDX 2.3 SBOMs for each platform with Syft.',
  },
  scan: { kind: 'boolean', default: 'true', group: 'SBOM and scan', doc: 'Look for known vulnerabilities with Trivy.' },
  severity: {
    kind: 'list',
    default: 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL',
    group: 'SBOM and scan',
    doc: 'Severities that the gate counts. The report lists all.',
  },
  'unknown-severity': {
    kind: 'choice',
    choices: ['UNKNOWN', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'],
    default: 'UNKNOWN',
    group: 'SBOM and scan',
    doc: 'What a finding of unknown severity counts as.',
  },
  'exit-code': {
    kind: 'integer',
    range: [0, 255],
    default: '0',
    group: 'SBOM and scan',
    doc: 'Other than 0 arms the gate: findings of `severity` fail the run, with exit status 3 whatever the number.',
  },
  'ignore-unfixed': {
    kind: 'boolean',
    default: 'false',
    group: 'SBOM and scan',
    doc: 'Findings without a fixed version do not count.',
  },
  trivyignores: {
    kind: 'list',
    default: '',
    group: 'SBOM and scan',
    doc: 'Ignore files, plain or YAML. Default: `.trivyignore` and `.trivyignore.yaml` of the module, if there.',
  },
  timeout: { kind: 'string', default: '5m', group: 'SBOM and scan', doc: 'Time for one scan: `90s`, `5m`.' },
  database: {
    kind: 'list',
    default: 'mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2',
    group: 'SBOM and scan',
    doc: 'Vulnerability database: references tried in order, or a Trivy cache folder, a `db.tar.gz` or an OCI layout.',
  },
  'database-unavailable': {
    kind: 'choice',
    choices: ['fail', 'warn'],
    default: 'fail',
    group: 'SBOM and scan',
    doc: 'With the gate armed and no database to be had: fail with status 4, or only warn.',
  },

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

  output: {
    kind: 'string',
    default: '',
    group: 'Output',
    doc: 'Output folder. Default: `./go-slim-image.out`, in Actions `$RUNNER_TEMP/go-slim-image`.',
  },
  'upload-report': {
    kind: 'boolean',
    default: 'false',
    group: 'Output',
    where: 'action',
    doc: 'Upload report.html and report.json as an artifact.',
  },
  'artifact-name': {
    kind: 'string',
    default: 'go-slim-image-report',
    group: 'Output',
    where: 'action',
    doc: 'Name of that artifact.',
  },
  summary: { kind: 'boolean', default: 'true', group: 'Output', where: 'action', doc: 'Write the job summary.' },
  json: {
    kind: 'boolean',
    default: 'false',
    group: 'Output',
    where: 'cli',
    doc: 'Print report.json and nothing else on standard output.',
  },
  quiet: { kind: 'boolean', default: 'false', group: 'Output', where: 'cli', doc: 'Say only how it ended.' },
  verbose: {
    kind: 'boolean',
    default: 'false',
    group: 'Output',
    doc: 'Show each child’s arguments, environment, exit status and time.',
  },
} as const satisfies Record<string, InputDefinition>;

/** Name of an input, as users write it. */
export type InputName = keyof typeof INPUTS;

/** All names, in the table's order. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** The definition behind a name, without the literal types. */
export function inputDefinition(name: InputName): InputDefinition {
  return INPUTS[name];
}
