import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/config/table/buildx.ts
var BUILDER = {
  compile: {
    kind: "choice",
    choices: ["host", "buildkit"],
    default: "host",
    group: "BuildKit",
    doc: "Where Go compiles: on this machine, or on the nodes of the builder."
  },
  builder: {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "Builder to use by its name. Default: the current one if it is not the `docker` driver’s, else one that is made and removed again."
  },
  driver: {
    kind: "choice",
    choices: ["docker-container", "kubernetes", "remote", "cloud", "docker"],
    default: "",
    group: "BuildKit",
    doc: "Driver of the builder that is made. Default: `remote` where `endpoint` is an address of buildkitd, else `docker-container`."
  },
  "driver-opts": {
    kind: "lines",
    default: "",
    group: "BuildKit",
    doc: "Options of the driver, `name=value` a line: `network=host`, `namespace=ci`, `cacert=ca.pem`."
  },
  endpoint: {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "Where the builder’s first node is: `tcp://buildkitd:1234`, `unix:///run/buildkitd.sock`, or a Docker context."
  },
  "node-platforms": {
    kind: "list",
    default: "",
    group: "BuildKit",
    doc: "Platforms that the first node takes, whatever else it could run."
  },
  append: {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "Further nodes, a YAML list of `{name, driver, driver-opts, endpoint, platforms, buildkitd-flags}`."
  },
  "buildkitd-config": {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "Configuration file of the buildkitd that is started (buildkitd.toml)."
  },
  "buildkitd-config-inline": {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "The same as text."
  },
  "buildkitd-flags": {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "Flags of the buildkitd that is started."
  },
  "buildx-path": {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "buildx program to use, whatever its version."
  },
  "builder-keep": {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "After the build, prune the cache of the named `builder` down to this size: `20GB`. Never one that we made."
  },
  until: {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "After the build, prune what the named `builder` has not used for so long: `168h`."
  },
  "cache-from": {
    kind: "lines",
    default: "",
    group: "BuildKit",
    doc: "Caches to read, as `docker buildx build --cache-from` takes them: `type=gha`, `type=registry,ref=...`. Used by BuildKit only."
  },
  "cache-to": {
    kind: "lines",
    default: "",
    group: "BuildKit",
    doc: "Caches to write, as `docker buildx build --cache-to` takes them. Used by BuildKit only."
  },
  provenance: {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "BuildKit’s provenance attestation: `true`, `mode=max`, ... Default: none, since it never repeats."
  },
  attests: {
    kind: "lines",
    default: "",
    group: "BuildKit",
    doc: "Further attestations of BuildKit: `type=sbom,generator=...`. (Our own SBOMs are `sbom`.)"
  },
  "metadata-file": {
    kind: "string",
    default: "",
    group: "BuildKit",
    doc: "File that gets what buildx says of the result, JSON."
  }
};
var DOCKERFILE = {
  file: {
    kind: "string",
    default: "",
    group: "Dockerfile",
    doc: "Dockerfile to build instead of an image that is described by inputs."
  },
  context: {
    kind: "string",
    default: "",
    group: "Dockerfile",
    doc: "Build context: a folder or an address. Default: the source folder. Alone it does not choose the engine."
  },
  target: { kind: "string", default: "", group: "Dockerfile", doc: "Stage of the Dockerfile to build." },
  "build-args": { kind: "lines", default: "", group: "Dockerfile", doc: "Build arguments, `NAME=value` a line." },
  "build-contexts": {
    kind: "lines",
    default: "",
    group: "Dockerfile",
    doc: "Further contexts, `name=folder` a line, also `docker-image://` and `oci-layout://`."
  },
  secrets: {
    kind: "lines",
    default: "",
    group: "Dockerfile",
    doc: "Secrets, `id=value` a line; they reach `RUN --mount=type=secret` and no layer."
  },
  "secret-files": { kind: "lines", default: "", group: "Dockerfile", doc: "Secrets from files, `id=path` a line." },
  "secret-envs": {
    kind: "lines",
    default: "",
    group: "Dockerfile",
    doc: "Secrets from environment variables, `id=NAME` a line."
  },
  ssh: {
    kind: "lines",
    default: "",
    group: "Dockerfile",
    doc: "SSH agents or keys for `RUN --mount=type=ssh`: `default`, `id=path`."
  },
  "add-hosts": {
    kind: "lines",
    default: "",
    group: "Dockerfile",
    doc: "Entries of /etc/hosts while building, `host:ip` a line."
  },
  "no-cache": { kind: "boolean", default: "false", group: "Dockerfile", doc: "Take no step from the builder’s cache." },
  "no-cache-filters": {
    kind: "list",
    default: "",
    group: "Dockerfile",
    doc: "Stages that are not taken from the cache."
  },
  pull: { kind: "boolean", default: "false", group: "Dockerfile", doc: "Ask the registry for newer bases." },
  network: { kind: "string", default: "", group: "Dockerfile", doc: "Network of RUN: `default`, `none`, `host`." },
  "shm-size": { kind: "string", default: "", group: "Dockerfile", doc: "Size of /dev/shm in RUN: `128m`." },
  ulimit: { kind: "lines", default: "", group: "Dockerfile", doc: "Limits of RUN: `nofile=1024:1024`." },
  "cgroup-parent": { kind: "string", default: "", group: "Dockerfile", doc: "Control group of RUN." },
  allow: {
    kind: "list",
    default: "",
    group: "Dockerfile",
    doc: "Entitlements that the build may use: `network.host`, `security.insecure`."
  },
  call: {
    kind: "choice",
    choices: ["build", "check"],
    default: "",
    group: "Dockerfile",
    doc: "`check`: only check the Dockerfile. Default: check it first, then build."
  },
  "bake-file": {
    kind: "list",
    default: "",
    group: "Dockerfile",
    doc: "Bake files (HCL, JSON, compose) whose targets are built."
  },
  targets: {
    kind: "list",
    default: "",
    group: "Dockerfile",
    doc: "Targets or groups of the bake file. Default: `default`."
  },
  set: {
    kind: "lines",
    default: "",
    group: "Dockerfile",
    doc: "Overrides of the bake file, as `docker buildx bake --set` takes them: `*.platform=linux/amd64`."
  },
  "go-image": {
    kind: "string",
    default: "",
    group: "Dockerfile",
    doc: "Image with Go that `compile: buildkit` compiles in. Default: the official one of the plan’s Go version, by digest."
  }
};

// src/config/modes.ts
var MODES = {
  build: { operand: "[SOURCE]", input: "source", doc: "SOURCE: a folder or MODULE@VERSION" },
  push: { operand: "[FOLDER]", input: "layout", doc: "push an earlier build, or an OCI layout" },
  report: { operand: "FILE", input: "report", doc: "tell a stored report.json" },
  size: { operand: "BINARY", input: "binary", doc: "where the bytes of a Go binary belong" },
  verify: { operand: "SUBJECT", input: "subject", doc: "check a release, image, folder, binary" }
};
var MODE_NAMES = Object.keys(MODES);
function isMode(word) {
  return Object.hasOwn(MODES, word);
}
__name(isMode, "isMode");

// src/config/table/built.ts
var BUILT = {
  mode: {
    kind: "choice",
    choices: MODE_NAMES,
    default: "build",
    group: "What is built",
    where: "action",
    doc: "What to do: `build` builds; `report` tells a stored report, as the run of a fork may not (see docs/pull-requests.md); `verify` checks a release, an image or a folder (see `subject`)."
  },
  source: {
    kind: "string",
    default: ".",
    group: "What is built",
    where: "action",
    perImage: true,
    doc: "Folder of the Go module, or `MODULE@VERSION` for any Go command that `go install` could fetch."
  },
  packages: {
    kind: "list",
    default: "",
    group: "What is built",
    perImage: true,
    doc: "Main packages to build, as `go build` takes them, relative to the source: `./cmd/api` or `./cmd/...` for all below. Default: the root package if it is a command, else every command in `./cmd/*`."
  },
  platforms: {
    kind: "list",
    default: "linux/amd64,linux/arm64",
    group: "What is built",
    perImage: true,
    doc: "Platforms, with variant if wanted: `linux/arm/v7`, `linux/amd64/v3`, `windows/amd64`. Everything in `go tool dist list` can be built; linux goes into the image."
  },
  image: {
    kind: "list",
    default: "",
    group: "What is built",
    doc: "Of the `images:` in the configuration file, only these."
  },
  combine: {
    kind: "boolean",
    default: "false",
    group: "What is built",
    perImage: true,
    doc: "With several commands: one image that holds all binaries instead of one image each. The first command is the entrypoint."
  },
  config: {
    kind: "string",
    default: "",
    group: "What is built",
    doc: "Configuration file. Default: `.go-slim-image.yml` in the source folder or the working directory, if there is one."
  },
  version: {
    kind: "string",
    default: "",
    group: "What is built",
    doc: "Version of the program. Default: the tag that is built, else what `git describe` says."
  },
  "dry-run": {
    kind: "boolean",
    default: "false",
    group: "What is built",
    doc: "Print the plan and stop: every command, every Go variable that is not default and where it came from. With `--json` as JSON."
  }
};

// src/config/table/comment.ts
var COMMENT = {
  comment: {
    kind: "choice",
    choices: ["always", "changed", "never"],
    default: "changed",
    group: "GitHub",
    where: "action",
    doc: "When the comment on a pull request is written: `changed` when a size, finding or budget differs or a comment stands already, `always`, or `never`."
  },
  "comment-key": {
    kind: "string",
    default: "",
    group: "GitHub",
    where: "action",
    doc: "Tells comments of several jobs on one pull request apart, and the artifacts of their reports: letters, digits, `.`, `_` and `-`. Default: the `image` input, if there is one."
  },
  report: {
    kind: "string",
    default: "",
    group: "GitHub",
    doc: "For `mode: report`: a report.json to tell. Default, in a `workflow_run`: the artifact of the run that it is about."
  }
};

// src/config/table/compare.ts
var COMPARE = {
  baseline: {
    kind: "string",
    default: "",
    group: "Size",
    doc: "What to compare with: a report.json, an image reference, a release (`owner/name@v1.2.3`), a git ref, or `none`. Default: in Actions the report of the base commit, from its image, the last run of the base branch or the cache; on the command line nothing."
  },
  "baseline-build": {
    kind: "boolean",
    default: "",
    group: "Size",
    doc: "Build the commit where the branches parted when no report of it is to be had. Default: only when `max-growth` needs it."
  },
  "max-size": {
    kind: "list",
    default: "",
    group: "Size",
    perImage: true,
    doc: "Most bytes that may be: `12 MB` for the image as pulled (or the binary, where there is no image), `binary=30MB`, `binary@windows/amd64=32MB`, `github.com/acme/sdk=2MB` for a module."
  },
  "max-growth": {
    kind: "list",
    default: "",
    group: "Size",
    perImage: true,
    doc: "Most bytes that may come since the baseline, written like `max-size`: `5%`, `200 kB`, `binary=10% floor 100kB`. A percentage allows at least its floor, 50 kB unless it is given."
  },
  budgets: {
    kind: "lines",
    default: "",
    group: "Size",
    perImage: true,
    doc: "Budgets in full, one a line, in the configuration file as a list of maps: `of=binary, platform=linux/amd64, max-size=30MB` or `module=github.com/acme/sdk, max-growth=10%, floor=100kB`."
  },
  "budget-label": {
    kind: "string",
    default: "size-ok",
    group: "Size",
    doc: "Label on the pull request that lets broken budgets pass; who set it stands in the report. `none`: no label does."
  }
};

// src/config/table/compile.ts
var COMPILE = {
  ldflags: {
    kind: "string",
    default: "-s -w",
    group: "Compile",
    perImage: true,
    doc: "Linker flags. `{{.Version}}`, `{{.Tag}}`, `{{.Commit}}`, `{{.ShortCommit}}`, `{{.Date}}`, `{{.CommitDate}}`, `{{.CommitTimestamp}}`, `{{.Os}}`, `{{.Arch}}` and `{{.Env.NAME}}` (of `env`) are filled in."
  },
  "build-tags": {
    kind: "list",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Go build tags (`go build -tags`)."
  },
  gcflags: {
    kind: "string",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Compiler flags, as `go build -gcflags` takes them; the same templates."
  },
  asmflags: {
    kind: "string",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Assembler flags, as `go build -asmflags` takes them; the same templates."
  },
  env: {
    kind: "lines",
    default: "",
    group: "Compile",
    perImage: true,
    doc: "Environment of the compiler, `NAME=value` a line: `CGO_ENABLED=1`, `GOEXPERIMENT=jsonv2`, `CC=zig cc`. Wins over what is ambient."
  },
  buildvcs: {
    kind: "boolean",
    default: "false",
    group: "Compile",
    perImage: true,
    doc: "Let Go stamp commit and time into the binary. Off, so that unchanged code gives an unchanged binary; the commit is in labels and SBOM."
  },
  trimpath: {
    kind: "boolean",
    default: "true",
    group: "Compile",
    perImage: true,
    doc: "Leave paths of the build machine out of the binary."
  },
  goamd64: { kind: "string", default: "", group: "Compile", doc: "GOAMD64 for `linux/amd64` without a variant." },
  goarm64: { kind: "string", default: "", group: "Compile", doc: "GOARM64 for `arm64` without a variant." },
  goarm: { kind: "string", default: "", group: "Compile", doc: "GOARM for `arm` without a variant." },
  "measure-savings": {
    kind: "boolean",
    default: "false",
    group: "Compile",
    doc: "Link once more without `-s -w` and once with cgo, and say what leaving them out saved."
  },
  jobs: {
    kind: "integer",
    range: [0, 1024],
    default: "0",
    group: "Compile",
    doc: "Platforms compiled beside each other; 0 means as many as there are processors."
  }
};

// src/config/table/github.ts
var GITHUB = {
  "github-token": {
    kind: "string",
    default: "",
    actionDefault: "github.token",
    group: "GitHub",
    // A flag would stand in the list of processes, for everybody on the machine to read.
    where: "action",
    doc: "Token for GitHub’s API: comments, releases, artifacts, attestations. Default: the job’s own in Actions, else GITHUB_TOKEN or GH_TOKEN. What its permissions do not allow is skipped with a notice that names the permission."
  }
};

// src/config/table/image.ts
var IMAGE = {
  engine: {
    kind: "choice",
    choices: ["auto", "embedded", "buildx"],
    default: "auto",
    group: "Image",
    doc: "What makes the image: our own assembler, which needs no daemon, or BuildKit by buildx. `auto` takes BuildKit only when an input asks for what it alone can do (see engines.md)."
  },
  "image-name": {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Name of the image and, with one command, of its binary. Default: what `go install` would call it."
  },
  base: {
    kind: "string",
    default: "scratch",
    group: "Image",
    perImage: true,
    doc: "Base image: `scratch`, a reference (`gcr.io/distroless/static-debian13:nonroot`, best with a digest), or a local OCI layout or archive (`./base`, `./base.tar`)."
  },
  tags: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "References that the image gets, such as `ghcr.io/acme/app:1.2.3`, between commas or line ends; or rules as docker/metadata-action’s, one a line, that give tags in `repositories`: `type=semver,pattern={{version}}`. `{{.Name}}` is the image’s name. (Build tags of Go are `build-tags`.)"
  },
  "ca-certificates": {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Put Mozilla's certificate authorities in. Default: true on `scratch`, false on other bases."
  },
  "extra-ca-certificates": {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "PEM files of further certificate authorities to trust inside the image."
  },
  timezones: {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "`all`, `none` or a list of zones (`Europe/Berlin,Asia/Tokyo`), from the Go toolchain. Default: all on `scratch`, none on other bases."
  },
  timezone: {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Local time zone of the program: sets TZ and puts that zone in."
  },
  passwd: {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Write `/etc/passwd` and `/etc/group`. Default: true on `scratch`."
  },
  tmp: {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Make a writable `/tmp`. Default: true on `scratch`."
  },
  nsswitch: {
    kind: "boolean",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Write `/etc/nsswitch.conf` so that hosts files count. Default: true on `scratch`."
  },
  include: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Further files, `src:dest[:mode]` a line: `config/app.yml:/etc/app.yml:0644`. Paths start at the module."
  },
  user: {
    kind: "string",
    default: "65532:65532",
    group: "Image",
    perImage: true,
    doc: "User and group of the program, as numbers."
  },
  entrypoint: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Entrypoint, one argument a line or a JSON array. Default: the binary."
  },
  cmd: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Default arguments, one a line or a JSON array."
  },
  "image-env": {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Environment in the image, `NAME=value` a line."
  },
  expose: {
    kind: "list",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Ports that the program listens on: `8080`, `8080/tcp`, `53/udp`."
  },
  volumes: { kind: "list", default: "", group: "Image", perImage: true, doc: "Paths that are mount points." },
  workdir: {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Working directory. Default: `/`, or the base’s."
  },
  "stop-signal": {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Signal that stops the container, such as SIGINT."
  },
  healthcheck: {
    kind: "string",
    default: "",
    group: "Image",
    perImage: true,
    doc: 'Command as a JSON array or `NONE`, followed by options if wanted: `["/app","-check"] interval=10s timeout=2s start-period=5s retries=3`.'
  },
  labels: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Labels, `key=value` a line, beside the `org.opencontainers.image.*` set that is filled from git and go.mod. An empty value takes a label away."
  },
  annotations: {
    kind: "lines",
    default: "",
    group: "Image",
    perImage: true,
    doc: "Annotations of index and manifests, `key=value` a line; `index:` or `manifest:` before the key chooses one."
  },
  compression: {
    kind: "choice",
    choices: ["gzip", "zstd", "uncompressed"],
    default: "gzip",
    group: "Image",
    perImage: true,
    doc: "Compression of our layers. zstd is smaller; everything that pulls must know it."
  },
  "compression-level": {
    kind: "integer",
    range: [0, 22],
    default: "0",
    group: "Image",
    perImage: true,
    doc: "gzip 1 to 12, zstd 1 to 22; 0 means the default, gzip 6 or zstd 9."
  },
  outputs: {
    kind: "lines",
    default: "",
    group: "Image",
    doc: "Further forms of the image, one a line: `type=oci,dest=app.oci.tar`, `type=docker,dest=app.tar,platform=linux/arm64`."
  },
  load: {
    kind: "boolean",
    default: "false",
    group: "Image",
    doc: "Load the image of this machine's platform into the local Docker or Podman."
  },
  "source-date-epoch": {
    kind: "string",
    default: "",
    group: "Image",
    doc: "Seconds since 1970 for all times in layers and configuration. Default: 0 in layers, the commit’s time in the configuration; the variable SOURCE_DATE_EPOCH is obeyed."
  },
  "insecure-registries": {
    kind: "list",
    default: "",
    group: "Image",
    doc: "Registries (host or host:port) that may be spoken to in plain HTTP. Loopback always may."
  }
};

// src/config/table/output.ts
var OUTPUT = {
  output: {
    kind: "string",
    default: "",
    group: "Output",
    doc: "Output folder. Default: `./go-slim-image.out`, in Actions `$RUNNER_TEMP/go-slim-image`."
  },
  "upload-report": {
    kind: "boolean",
    default: "",
    group: "Output",
    where: "action",
    doc: "Upload report.html and report.json as an artifact. Default: for pull requests, and for pushes to the default branch, which later builds are compared with."
  },
  "artifact-name": {
    kind: "string",
    default: "go-slim-image-report",
    group: "Output",
    where: "action",
    doc: "Name of that artifact."
  },
  summary: { kind: "boolean", default: "true", group: "Output", where: "action", doc: "Write the job summary." },
  json: {
    kind: "boolean",
    default: "false",
    group: "Output",
    where: "cli",
    doc: "Print report.json and nothing else on standard output."
  },
  quiet: { kind: "boolean", default: "false", group: "Output", where: "cli", doc: "Say only how it ended." },
  verbose: {
    kind: "boolean",
    default: "false",
    group: "Output",
    doc: "Show each child’s arguments, environment, exit status and time."
  }
};

// src/config/table/registry.ts
var REGISTRY = {
  push: {
    kind: "boolean",
    default: "false",
    group: "Registry",
    doc: "Push the image under its `tags`. A pull request pushes nothing unless `push-on-pull-request` is set, one from a fork never."
  },
  repositories: {
    kind: "list",
    default: "",
    group: "Registry",
    perImage: true,
    doc: "Repositories that the rules of `tags` give tags in: `ghcr.io/acme/app`. Without a rule: the set of a version’s tags, the branch, `pr-N`, `nightly` on a schedule."
  },
  flavor: {
    kind: "lines",
    default: "",
    group: "Registry",
    perImage: true,
    doc: "What holds for all tags of rules, as docker/metadata-action’s input: `latest=auto`, `prefix=`, `suffix=`."
  },
  layout: {
    kind: "string",
    default: "",
    group: "Registry",
    where: "action",
    doc: "What `mode: push` pushes: the output folder of an earlier build, or any OCI layout. Default: the output folder."
  },
  "push-by-digest": {
    kind: "boolean",
    default: "false",
    group: "Registry",
    doc: "Push to the repositories of `tags` and `repositories` by digest and set no tag."
  },
  "push-on-pull-request": {
    kind: "boolean",
    default: "false",
    group: "Registry",
    doc: "Let a pull request of this repository push."
  },
  "push-on-failed-gate": {
    kind: "choice",
    choices: ["never", "by-digest", "always"],
    default: "never",
    group: "Registry",
    doc: "What is pushed when a gate said no: nothing, the image by digest without a tag, or everything."
  },
  "upload-chunk-size": {
    kind: "integer",
    range: [0, 1024],
    default: "0",
    group: "Registry",
    doc: "MiB of one request when a layer is uploaded; 0 sends each layer in one request and chunks it only after that failed."
  },
  attach: {
    kind: "list",
    default: "report,sbom,scan",
    group: "Registry",
    doc: "What is attached to a pushed image (OCI referrers), out of `report`, `sbom`, `scan`; `none` for nothing."
  },
  "registry-mirrors": {
    kind: "list",
    default: "",
    group: "Registry",
    doc: "Mirrors to pull bases from: `mirror.gcr.io` stands in for Docker Hub, `ghcr.io=mirror.example/ghcr` for another registry. What does not come from there comes from the registry itself; digests are checked either way."
  }
};

// src/config/table/release.ts
var RELEASE = {
  release: {
    kind: "boolean",
    default: "",
    group: "Releases and verification",
    doc: "Make a GitHub release of the binaries. Default: in Actions when the run is for a tag of this module’s versions or for a release; `true` fails where it cannot be done, and takes any tag."
  },
  "release-tag": {
    kind: "string",
    default: "",
    group: "Releases and verification",
    doc: "Tag of the release. Default: the tag of the run."
  },
  "release-name": {
    kind: "string",
    default: "",
    group: "Releases and verification",
    doc: "Title of the release. Default: the tag."
  },
  "release-notes": {
    kind: "string",
    default: "",
    group: "Releases and verification",
    doc: "Markdown file with the notes of the release. Default: GitHub makes them from the merged pull requests."
  },
  "release-draft": {
    kind: "boolean",
    default: "false",
    group: "Releases and verification",
    doc: "Leave the release a draft."
  },
  "release-prerelease": {
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    group: "Releases and verification",
    doc: "Mark the release as a prerelease; `auto`: when the version has a part behind `-`."
  },
  "release-make-latest": {
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    group: "Releases and verification",
    doc: "Mark the release as the latest; `auto`: GitHub decides by version and date."
  },
  "archive-format": {
    kind: "choice",
    choices: ["tar.gz", "zip", "binary"],
    default: "tar.gz",
    group: "Releases and verification",
    doc: "What a binary is released as: an archive (`tar.gz` means zip for Windows) or the bare file. Given by itself, it makes the folder `release` without releasing anything."
  },
  "archive-name": {
    kind: "string",
    default: "{{.Binary}}_{{.Version}}_{{.Os}}_{{.Arch}}{{.Variant}}",
    group: "Releases and verification",
    doc: "Name of each archive without its ending, a template as in `ldflags`, with `{{.Binary}}` for the command."
  },
  "archive-files": {
    kind: "list",
    default: "",
    group: "Releases and verification",
    doc: "Files of the module that lie in each archive beside the binary; `none` for none. Default: LICENSE*, README*, CHANGELOG*."
  },
  "archive-wrap": {
    kind: "boolean",
    default: "false",
    group: "Releases and verification",
    doc: "Put everything in an archive into a folder of the archive’s name."
  },
  attest: {
    kind: "boolean",
    default: "",
    group: "Releases and verification",
    doc: "Attest provenance and SBOMs of a release. Default: where the job has `id-token: write` and `attestations: write`; `true` fails where it has not."
  }
};

// src/config/table/scan.ts
var SCAN = {
  sbom: {
    kind: "boolean",
    default: "true",
    group: "SBOM and scan",
    doc: "Make CycloneDX 1.6 and SPDX 2.3 SBOMs for each platform with Syft."
  },
  scan: { kind: "boolean", default: "true", group: "SBOM and scan", doc: "Look for known vulnerabilities with Trivy." },
  severity: {
    kind: "list",
    default: "UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL",
    group: "SBOM and scan",
    doc: "Severities that the gate counts. The report lists all."
  },
  "unknown-severity": {
    kind: "choice",
    choices: ["UNKNOWN", "LOW", "MEDIUM", "HIGH", "CRITICAL"],
    default: "UNKNOWN",
    group: "SBOM and scan",
    doc: "What a finding of unknown severity counts as."
  },
  "exit-code": {
    kind: "integer",
    range: [0, 255],
    default: "0",
    group: "SBOM and scan",
    doc: "Other than 0 arms the gate: findings of `severity` fail the run, with exit status 3 whatever the number."
  },
  "ignore-unfixed": {
    kind: "boolean",
    default: "false",
    group: "SBOM and scan",
    doc: "Findings without a fixed version do not count."
  },
  trivyignores: {
    kind: "list",
    default: "",
    group: "SBOM and scan",
    doc: "Ignore files, plain or YAML. Default: `.trivyignore` and `.trivyignore.yaml` of the module, if there."
  },
  timeout: { kind: "string", default: "5m", group: "SBOM and scan", doc: "Time for one scan: `90s`, `5m`." },
  database: {
    kind: "list",
    default: "mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2",
    group: "SBOM and scan",
    doc: "Vulnerability database: references tried in order, or a Trivy cache folder, a `db.tar.gz` or an OCI layout."
  },
  "database-unavailable": {
    kind: "choice",
    choices: ["fail", "warn"],
    default: "fail",
    group: "SBOM and scan",
    doc: "With the gate armed and no database to be had: fail with status 4, or only warn."
  }
};

// src/config/table/size.ts
var SIZE = {
  binary: {
    kind: "string",
    default: "",
    group: "Size",
    doc: "For `mode: size`: the Go binary to look into, of any system, built by anybody."
  },
  html: {
    kind: "string",
    default: "",
    group: "Size",
    doc: "For `mode: size`: a file to write a page to, with a map of the binary down to its functions."
  },
  attribution: {
    kind: "boolean",
    default: "true",
    group: "Size",
    doc: "Say to which package and module every byte of a binary belongs, from the stripped file."
  },
  "shrinking-tags": {
    kind: "boolean",
    default: "false",
    group: "Size",
    doc: "Name build tags of the dependencies that are not set and would leave files out of the program."
  }
};

// src/config/table/tools.ts
var TOOLS = {
  "go-version": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Go to build with, `1.26.8` or `1.26`. Default: `go-version-file`, GOTOOLCHAIN, else what go.mod asks for."
  },
  "go-version-file": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "File that names the Go version: go.mod, go.work, `.go-version` or `.tool-versions`."
  },
  "go-download-url": {
    kind: "string",
    default: "https://go.dev/dl/mod",
    group: "Go, tools and caches",
    doc: "Where Go itself comes from when there is none on the machine and GOPROXY is not set."
  },
  "syft-path": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Syft program to use, whatever its version."
  },
  "trivy-path": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Trivy program to use, whatever its version."
  },
  "tools-mirror": {
    kind: "string",
    default: "https://github.com",
    group: "Go, tools and caches",
    doc: "Base address of tool releases, for mirrors: `/OWNER/REPO/releases/download/...` is appended."
  },
  "ca-file": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "PEM file of certificate authorities for our own requests."
  },
  cache: {
    kind: "boolean",
    default: "true",
    group: "Go, tools and caches",
    doc: "In Actions: restore and save Go’s module and build caches, layers, tools and databases."
  },
  "cache-save": {
    kind: "choice",
    choices: ["default-branch", "always", "never"],
    default: "default-branch",
    group: "Go, tools and caches",
    doc: "When caches are saved."
  },
  "cache-dir": {
    kind: "string",
    default: "",
    group: "Go, tools and caches",
    doc: "Our own cache of layers, tools and databases. Default: the user’s cache folder."
  },
  "prune-age": {
    kind: "integer",
    range: [0, 3650],
    default: "30",
    group: "Go, tools and caches",
    where: "cli",
    doc: "`cache prune` drops what was not used for so many days."
  },
  "prune-size": {
    kind: "integer",
    range: [0, 1e6],
    default: "0",
    group: "Go, tools and caches",
    where: "cli",
    doc: "`cache prune` drops the longest unused until no more than so many megabytes are left; 0 means no such bound."
  }
};

// src/config/table/verify.ts
var VERIFY = {
  subject: {
    kind: "string",
    default: "",
    group: "Releases and verification",
    where: "action",
    doc: "What `mode: verify` verifies: a release (`v1.2.3`, `OWNER/REPO@v1.2.3` or its address), an image reference, an output folder, a binary or its build id."
  },
  "max-age": {
    kind: "integer",
    default: "0",
    group: "Releases and verification",
    doc: "Days after which `verify` calls a build too old; 0: never. An old build lacks the fixes of its base and of Go since."
  },
  "trusted-root": {
    kind: "string",
    default: "",
    group: "Releases and verification",
    doc: "File of the Sigstore roots that signatures are verified against, as `gh attestation trusted-root` writes it. Default: signatures are not looked at."
  },
  "certificate-identity": {
    kind: "string",
    default: "",
    group: "Releases and verification",
    doc: "Regular expression that the whole identity of who signed must match. Default: a workflow of the repository."
  },
  "certificate-oidc-issuer": {
    kind: "string",
    default: "https://token.actions.githubusercontent.com",
    group: "Releases and verification",
    doc: "Who vouched for that identity."
  }
};

// src/config/table/input-definition.ts
var INPUT_GROUPS = [
  "What is built",
  "Compile",
  "Image",
  "Registry",
  "BuildKit",
  "Dockerfile",
  "SBOM and scan",
  "Size",
  "Go, tools and caches",
  "Releases and verification",
  "GitHub",
  "Output"
];

// src/config/input-table.ts
var INPUTS = {
  ...BUILT,
  ...COMPILE,
  ...IMAGE,
  ...REGISTRY,
  ...BUILDER,
  ...DOCKERFILE,
  ...SCAN,
  ...SIZE,
  ...COMPARE,
  ...TOOLS,
  ...RELEASE,
  ...VERIFY,
  ...GITHUB,
  ...COMMENT,
  ...OUTPUT
};
var INPUT_NAMES = Object.keys(INPUTS);
function inputDefinition(name) {
  return INPUTS[name];
}
__name(inputDefinition, "inputDefinition");

// src/config/inputs.ts
function propertyOf(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
__name(propertyOf, "propertyOf");

export {
  DOCKERFILE,
  MODES,
  MODE_NAMES,
  isMode,
  INPUT_GROUPS,
  INPUT_NAMES,
  inputDefinition,
  propertyOf
};
