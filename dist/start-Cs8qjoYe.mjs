import { i as __name, t as __commonJSMin } from "./rolldown-runtime-FwyLars3.mjs";
import { _ as chooseUnicode, c as formatDuration, g as wrapText, h as visibleText, l as Interruption, p as outputLines, r as openConsole, u as watchInterruption } from "./first-C_cIOZ55.mjs";
const { parseArgs } = process.getBuiltinModule("node:util");
const { basename, dirname, isAbsolute, join, posix, relative, resolve, win32 } = process.getBuiltinModule("node:path");
const { chmod, copyFile, mkdir, mkdtemp, readFile, readdir, realpath, rename, rm, stat, utimes, writeFile } = process.getBuiltinModule("node:fs/promises");
const { createHash, randomBytes } = process.getBuiltinModule("node:crypto");
const { BlockList, isIP } = process.getBuiltinModule("node:net");
const { once } = process.getBuiltinModule("node:events");
const { availableParallelism, getPriority, homedir, setPriority, tmpdir } = process.getBuiltinModule("node:os");
const { createReadStream, readFileSync } = process.getBuiltinModule("node:fs");
const { StringDecoder } = process.getBuiltinModule("node:string_decoder");
const { spawn } = process.getBuiltinModule("node:child_process");
// src/model/failure.ts
const FAILURES = {
	bug: 1,
	"disk-full": 1,
	"output-unwritable": 1,
	"machine-fault": 1,
	"node-too-old": 2,
	"unknown-input": 2,
	"invalid-input": 2,
	"config-file-invalid": 2,
	"output-refused": 2,
	"no-module": 2,
	"source-missing": 2,
	"module-unavailable": 2,
	"no-main-package": 2,
	"packages-match-nothing": 2,
	"unknown-platform": 2,
	"too-many-platforms": 2,
	"platform-needs-cgo": 2,
	"module-needs-cgo": 2,
	"go-too-old": 2,
	"go-missing": 2,
	"generate-needed": 2,
	"submodule-missing": 2,
	"vendor-inconsistent": 2,
	"checksum-missing": 2,
	"module-untidy": 2,
	"compile-error": 2,
	"binary-refused": 2,
	"unknown-timezone": 2,
	"timezone-missing": 2,
	"include-invalid": 2,
	"certificate-invalid": 2,
	"base-invalid": 2,
	"base-missing": 2,
	"layout-invalid": 2,
	"repository-missing": 2,
	"tag-immutable": 2,
	"report-refused": 2,
	"unsupported-here": 2,
	"leg-missing": 2,
	"leg-doubled": 2,
	"leg-invalid": 2,
	"legs-differ": 2,
	"builder-missing": 2,
	"builder-limited": 2,
	"dockerfile-failed": 2,
	"emulation-missing": 2,
	"base-architecture": 2,
	"github-missing": 2,
	"github-refused": 2,
	"gate-vulnerabilities": 3,
	"verification-failed": 3,
	"gate-size": 3,
	"module-proxy-failed": 4,
	"download-failed": 4,
	"digest-mismatch": 4,
	"registry-unavailable": 4,
	"registry-denied": 4,
	"database-unavailable": 4,
	"tool-unavailable": 4,
	"tool-failed": 4,
	"container-engine-unavailable": 4,
	"builder-unavailable": 4,
	"builder-lost": 4,
	"builder-disk-full": 4,
	"build-cache-failed": 4,
	"buildx-failed": 4,
	"artifacts-unavailable": 4,
	"github-denied": 4,
	"github-unavailable": 4
};
var Failure = class extends Error {
	name = "Failure";
	code;
	fix;
	details;
	locations;
	constructor(facts) {
		super(facts.message, facts.cause === void 0 ? void 0 : { cause: facts.cause });
		this.code = facts.code;
		this.fix = facts.fix;
		this.details = facts.details;
		this.locations = facts.locations ?? [];
	}
	get exitStatus() {
		return FAILURES[this.code];
	}
};
// src/config/table/buildx.ts
const BUILDER = {
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
		choices: [
			"docker-container",
			"kubernetes",
			"remote",
			"cloud",
			"docker"
		],
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
const DOCKERFILE = {
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
	target: {
		kind: "string",
		default: "",
		group: "Dockerfile",
		doc: "Stage of the Dockerfile to build."
	},
	"build-args": {
		kind: "lines",
		default: "",
		group: "Dockerfile",
		doc: "Build arguments, `NAME=value` a line."
	},
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
	"secret-files": {
		kind: "lines",
		default: "",
		group: "Dockerfile",
		doc: "Secrets from files, `id=path` a line."
	},
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
	"no-cache": {
		kind: "boolean",
		default: "false",
		group: "Dockerfile",
		doc: "Take no step from the builder’s cache."
	},
	"no-cache-filters": {
		kind: "list",
		default: "",
		group: "Dockerfile",
		doc: "Stages that are not taken from the cache."
	},
	pull: {
		kind: "boolean",
		default: "false",
		group: "Dockerfile",
		doc: "Ask the registry for newer bases."
	},
	network: {
		kind: "string",
		default: "",
		group: "Dockerfile",
		doc: "Network of RUN: `default`, `none`, `host`."
	},
	"shm-size": {
		kind: "string",
		default: "",
		group: "Dockerfile",
		doc: "Size of /dev/shm in RUN: `128m`."
	},
	ulimit: {
		kind: "lines",
		default: "",
		group: "Dockerfile",
		doc: "Limits of RUN: `nofile=1024:1024`."
	},
	"cgroup-parent": {
		kind: "string",
		default: "",
		group: "Dockerfile",
		doc: "Control group of RUN."
	},
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
const MODES = {
	build: {
		operand: "[SOURCE]",
		input: "source",
		doc: "SOURCE: a folder or MODULE@VERSION"
	},
	push: {
		operand: "[FOLDER]",
		input: "layout",
		doc: "push an earlier build, or an OCI layout"
	},
	merge: {
		operand: "[LEG]...",
		input: "legs",
		doc: "join what legs of a job matrix built",
		several: true
	},
	report: {
		operand: "FILE",
		input: "report",
		doc: "tell a stored report.json"
	},
	size: {
		operand: "BINARY",
		input: "binary",
		doc: "where the bytes of a Go binary belong"
	},
	verify: {
		operand: "SUBJECT",
		input: "subject",
		doc: "check a release, image, folder, binary"
	},
	"rebuild-check": {
		operand: "IMAGE",
		input: "subject",
		doc: "ask whether to build an image again"
	}
};
const MODE_NAMES = Object.keys(MODES);
function isMode(word) {
	return Object.hasOwn(MODES, word);
}
// src/config/table/built.ts
const BUILT = {
	mode: {
		kind: "choice",
		choices: MODE_NAMES,
		default: "build",
		group: "What is built",
		where: "action",
		doc: "What to do: `build` builds; `merge` joins what the legs of a job matrix built (see docs/matrix.md); `report` tells a stored report, as the run of a fork may not (see docs/pull-requests.md); `verify` checks a release, an image or a folder (see `subject`)."
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
const COMMENT = {
	comment: {
		kind: "choice",
		choices: [
			"always",
			"changed",
			"never"
		],
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
const COMPARE = {
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
const COMPILE = {
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
	goamd64: {
		kind: "string",
		default: "",
		group: "Compile",
		doc: "GOAMD64 for `linux/amd64` without a variant."
	},
	goarm64: {
		kind: "string",
		default: "",
		group: "Compile",
		doc: "GOARM64 for `arm64` without a variant."
	},
	goarm: {
		kind: "string",
		default: "",
		group: "Compile",
		doc: "GOARM for `arm` without a variant."
	},
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
const GITHUB = { "github-token": {
	kind: "string",
	default: "",
	actionDefault: "github.token",
	group: "GitHub",
	where: "action",
	doc: "Token for GitHub’s API: comments, releases, artifacts, attestations. Default: the job’s own in Actions, else GITHUB_TOKEN or GH_TOKEN. What its permissions do not allow is skipped with a notice that names the permission."
} };
// src/config/table/image.ts
const IMAGE = {
	engine: {
		kind: "choice",
		choices: [
			"auto",
			"embedded",
			"buildx"
		],
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
	volumes: {
		kind: "list",
		default: "",
		group: "Image",
		perImage: true,
		doc: "Paths that are mount points."
	},
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
		doc: "Command as a JSON array or `NONE`, followed by options if wanted: `[\"/app\",\"-check\"] interval=10s timeout=2s start-period=5s retries=3`."
	},
	labels: {
		kind: "lines",
		default: "",
		group: "Image",
		perImage: true,
		doc: "Labels, `key=value` a line, beside the `org.opencontainers.image.*` set that is filled from git and the module’s licence file. An empty value takes a label away."
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
		choices: [
			"gzip",
			"zstd",
			"uncompressed"
		],
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
		doc: "Further forms of the image, one a line: `type=oci,dest=app.oci.tar`, `type=docker,dest=app.tar,platform=linux/arm64`; and as docker’s action has it, `type=registry` or `type=image,push=true`, which is `push`."
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
// src/config/table/merge.ts
const MERGE = {
	leg: {
		kind: "boolean",
		default: "false",
		group: "Job matrix",
		where: "action",
		doc: "This job is one leg of a job matrix and builds some of the platforms: everything it makes goes to the job with `mode: merge`, which alone judges, tells, tags, attaches and releases. `push` means by digest here. See docs/matrix.md."
	},
	legs: {
		kind: "list",
		default: "",
		group: "Job matrix",
		where: "action",
		doc: "What `mode: merge` joins: output folders, or images by digest (`ghcr.io/acme/app@sha256:...`) that have their report attached. Default: what the legs of this run handed over. `platforms` names all that must be there."
	}
};
// src/config/table/output.ts
const OUTPUT = {
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
	summary: {
		kind: "boolean",
		default: "true",
		group: "Output",
		where: "action",
		doc: "Write the job summary."
	},
	json: {
		kind: "boolean",
		default: "false",
		group: "Output",
		where: "cli",
		doc: "Print report.json and nothing else on standard output."
	},
	quiet: {
		kind: "boolean",
		default: "false",
		group: "Output",
		where: "cli",
		doc: "Say only how it ended."
	},
	verbose: {
		kind: "boolean",
		default: "false",
		group: "Output",
		doc: "Show each child’s arguments, environment, exit status and time."
	}
};
// src/config/table/rebuild.ts
const REBUILD = {
	"rebuild-for": {
		kind: "list",
		default: "base,go,finding,fix,timezones,certificates",
		group: "Releases and verification",
		doc: "The reasons for which `mode: rebuild-check` says that an image is to be built again: its base moved (`base`), a newer patch release of its Go (`go`), a vulnerability that was not known (`finding`), a fix for one that had none (`fix`), newer zone data or CA certificates."
	},
	open: {
		kind: "choice",
		choices: [
			"nothing",
			"issue",
			"pull-request"
		],
		default: "nothing",
		group: "Releases and verification",
		doc: "What `mode: rebuild-check` opens on GitHub beside its summary: one issue that is kept up to date and closed when nothing is left, or a pull request that raises the toolchain and modules in the go.mod of `source`."
	},
	"rebuild-reasons": {
		kind: "string",
		default: "",
		group: "Releases and verification",
		doc: "Why this build is made: the output `reasons` of a `rebuild-check`. The report says which of them are gone, and is attached to the image also where the image came out as before, so that the next check knows."
	}
};
// src/config/table/registry.ts
const REGISTRY = {
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
		choices: [
			"never",
			"by-digest",
			"always"
		],
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
const RELEASE = {
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
		choices: [
			"auto",
			"true",
			"false"
		],
		default: "auto",
		group: "Releases and verification",
		doc: "Mark the release as a prerelease; `auto`: when the version has a part behind `-`."
	},
	"release-make-latest": {
		kind: "choice",
		choices: [
			"auto",
			"true",
			"false"
		],
		default: "auto",
		group: "Releases and verification",
		doc: "Mark the release as the latest; `auto`: GitHub decides by version and date."
	},
	"archive-format": {
		kind: "choice",
		choices: [
			"tar.gz",
			"zip",
			"binary"
		],
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
const SCAN = {
	sbom: {
		kind: "boolean",
		default: "true",
		group: "SBOM and scan",
		doc: "Make CycloneDX 1.6 and SPDX 2.3 SBOMs for each platform with Syft."
	},
	scan: {
		kind: "boolean",
		default: "true",
		group: "SBOM and scan",
		doc: "Look for known vulnerabilities with Trivy."
	},
	severity: {
		kind: "list",
		default: "UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL",
		group: "SBOM and scan",
		doc: "Severities that the gate counts. The report lists all."
	},
	"unknown-severity": {
		kind: "choice",
		choices: [
			"UNKNOWN",
			"LOW",
			"MEDIUM",
			"HIGH",
			"CRITICAL"
		],
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
	timeout: {
		kind: "string",
		default: "5m",
		group: "SBOM and scan",
		doc: "Time for one scan: `90s`, `5m`."
	},
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
const SIZE = {
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
	exact: {
		kind: "boolean",
		default: "false",
		group: "Size",
		doc: "Link each binary once more with symbols, so that they and not references say whose its data is, and say what `-s -w` saved."
	},
	"measure-compression": {
		kind: "boolean",
		default: "false",
		group: "Size",
		doc: "Compress the layers of our own at other levels of gzip and zstd, too, and say what each would give."
	},
	"shrinking-tags": {
		kind: "boolean",
		default: "false",
		group: "Size",
		doc: "Name build tags of the dependencies that are not set and would leave files out of the program."
	}
};
// src/config/table/tools.ts
const TOOLS = {
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
	gocacheprog: {
		kind: "string",
		default: "",
		group: "Go, tools and caches",
		doc: "Program, with its arguments, that keeps compiled packages in place of Go’s own folder (GOCACHEPROG), for a cache that machines share. Tried before it is used; one that fails is a warning, and the build goes on without it. Default: GOCACHEPROG. See docs/caching.md."
	},
	"gocacheprog-env": {
		kind: "list",
		default: "",
		group: "Go, tools and caches",
		doc: "Names of environment variables that this program may see, such as `AWS_REGION`: otherwise it sees as little as Go does."
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
		choices: [
			"default-branch",
			"always",
			"never"
		],
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
const VERIFY = {
	subject: {
		kind: "string",
		default: "",
		group: "Releases and verification",
		where: "action",
		doc: "What `mode: verify` verifies: a release (`v1.2.3`, `OWNER/REPO@v1.2.3` or its address), an image reference, an output folder, a binary or its build id; or the image that `mode: rebuild-check` asks about."
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
const INPUT_GROUPS = [
	"What is built",
	"Compile",
	"Image",
	"Registry",
	"BuildKit",
	"Dockerfile",
	"SBOM and scan",
	"Size",
	"Go, tools and caches",
	"Job matrix",
	"Releases and verification",
	"GitHub",
	"Output"
];
// src/config/input-table.ts
const INPUTS = {
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
	...MERGE,
	...RELEASE,
	...VERIFY,
	...REBUILD,
	...GITHUB,
	...COMMENT,
	...OUTPUT
};
const INPUT_NAMES = Object.keys(INPUTS);
function inputDefinition(name) {
	return INPUTS[name];
}
// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));
// src/config/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearest(word, known) {
	if (known.length === 0) return void 0;
	const lower = word.toLowerCase();
	const prefix = known.find((candidate) => lower.length >= 3 && candidate.toLowerCase().startsWith(lower));
	const best = prefix ?? (0, import_fastest_levenshtein.closest)(lower, known.map((candidate) => candidate.toLowerCase()));
	const found = known.find((candidate) => candidate.toLowerCase() === best.toLowerCase());
	if (prefix !== void 0) return prefix;
	return found !== void 0 && (0, import_fastest_levenshtein.distance)(lower, found.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3)) ? found : void 0;
}
function related(name, known) {
	const words = new Set(name.toLowerCase().split(/[-_]/));
	const shared = (candidate) => candidate.split("-").filter((word) => word.length > 3 && words.has(word)).length;
	return known.map((candidate) => ({
		candidate,
		count: shared(candidate)
	})).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.candidate.length - b.candidate.length).slice(0, 3).map(({ candidate }) => candidate);
}
function didYouMean$1(name, known, write) {
	const near = nearest(name, known);
	if (near !== void 0) return `Did you mean ${write(near)}? `;
	const alike = related(name, known).map(write);
	return alike.length === 0 ? "" : `There ${alike.length === 1 ? "is" : "are"} ${alike.join(", ")}. `;
}
__name(didYouMean$1, "didYouMean");
// src/config/command-line.ts
const COMMANDS = [
	...MODE_NAMES,
	"diff",
	"cache",
	"help",
	"version"
];
function parseCommandLine(argv) {
	const flags = new Map();
	const operands = [];
	let help = argv.length === 0;
	let version = false;
	for (const token of tokens(argv)) {
		if (token.kind === "positional") operands.push(token.value);
		if (token.kind !== "option") continue;
		if (token.name === "help" || token.name === "h") help = true;
		else if (token.rawName === "--version" && token.value === void 0) version = true;
		else addFlag(flags, token.name, token.rawName, token.value);
	}
	const command = version && operands.length === 0 ? "version" : firstCommand(operands.shift(), help);
	if (version && command !== "version") throw missingValue("--version");
	return {
		command,
		operands,
		flags,
		help
	};
}
function tokens(argv) {
	const options = { help: {
		type: "boolean",
		short: "h"
	} };
	for (const name of INPUT_NAMES) {
		const { kind, where } = inputDefinition(name);
		if (where === "action") continue;
		const short = SHORT[name];
		options[name] = {
			type: kind === "boolean" ? "boolean" : "string",
			...short === void 0 ? {} : { short }
		};
	}
	const args = argv.map((word, index) => {
		const next = argv[index + 1];
		return word === "--version" && (next === void 0 || next.startsWith("-")) ? "--version=" : word;
	});
	return parseArgs({
		args: [...args],
		options,
		strict: false,
		tokens: true,
		allowPositionals: true
	}).tokens.map((token) => token.kind === "option" && token.name === "version" && token.value === "" ? {
		...token,
		value: void 0
	} : token);
}
const SHORT = {
	output: "o",
	quiet: "q",
	verbose: "v"
};
function addFlag(flags, given, rawName, value) {
	const negated = !isFlag(given) && given.startsWith("no-") && isFlag(given.slice(3)) && inputDefinition(given.slice(3)).kind === "boolean";
	const name = negated ? given.slice(3) : given;
	if (!isFlag(name)) throw unknown$1(rawName, name);
	const { kind } = inputDefinition(name);
	if (kind === "boolean") {
		flags.set(name, negated ? "false" : value ?? "true");
		return;
	}
	if (value === void 0) throw missingValue(rawName);
	const earlier = flags.get(name);
	flags.set(name, earlier === void 0 || kind !== "list" && kind !== "lines" ? value : `${String(earlier)}\n${value}`);
}
function isFlag(name) {
	return INPUT_NAMES.includes(name) && inputDefinition(name).where !== "action";
}
function firstCommand(word, help) {
	if (word !== void 0) return readCommand(word);
	if (help) return "help";
	throw new Failure({
		code: "invalid-input",
		message: "No command was given.",
		fix: `Say what to do: ${COMMANDS.join(", ")}; for example: build .`
	});
}
function readCommand(word) {
	const found = COMMANDS.find((command) => command === word);
	if (found !== void 0) return found;
	const near = nearest(word, COMMANDS);
	throw new Failure({
		code: "unknown-input",
		message: `"${word}" is not a command.`,
		fix: near === void 0 ? `Known commands: ${COMMANDS.join(", ")}. To build the folder or module ${word}: build ${word}` : `Did you mean ${near}?`
	});
}
function unknown$1(rawName, name) {
	return new Failure({
		code: "unknown-input",
		message: `The flag ${rawName} is not known.`,
		fix: `${didYouMean$1(name, INPUT_NAMES.filter(isFlag), (known) => `--${known}`)}See --help for all flags.`
	});
}
__name(unknown$1, "unknown");
function missingValue(rawName) {
	return new Failure({
		code: "invalid-input",
		message: `The flag ${rawName} needs a value.`,
		fix: `Write ${rawName} VALUE or ${rawName}=VALUE.`
	});
}
// src/files/folder.ts
async function makeFolder(path) {
	if (await isFolder(path)) return;
	const parent = dirname(path);
	if (parent !== path) await makeFolder(parent);
	try {
		await mkdir(path);
	} catch (error) {
		if (error.code === "EEXIST" && await isFolder(path)) return;
		throw error;
	}
}
async function isFolder(path) {
	return stat(path).then((found) => found.isDirectory(), () => false);
}
// src/config/file.ts
const CONFIG_FILE = ".go-slim-image.yml";
const LIMIT_BYTES = 1 << 20;
const NOT_IN_FILE = [
	"config",
	"mode",
	"json",
	"quiet",
	"verbose",
	"image"
];
async function readConfigFile(path, mustExist) {
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		if (!mustExist && isMissing(error)) return void 0;
		throw new Failure({
			code: "config-file-invalid",
			message: `The configuration file ${path} cannot be read.`,
			fix: "Name an existing file in config.",
			cause: error
		});
	}
	return parseConfigFile(path, text);
}
function isMissing(error) {
	return [
		"ENOENT",
		"ENOTDIR",
		"EISDIR"
	].includes(error.code ?? "");
}
async function parseConfigFile(path, text) {
	if (Buffer.byteLength(text) > LIMIT_BYTES) throw invalid$2(path, `it is larger than ${LIMIT_BYTES} bytes`);
	const { parseDocument } = await import("./yaml-text-DWcytr6a.mjs");
	const document = parseDocument(text, { prettyErrors: true });
	const [fault] = document.errors;
	if (fault !== void 0) throw invalid$2(path, fault.message, fault.linePos?.[0].line);
	let content;
	try {
		content = document.toJS({ maxAliasCount: 50 });
	} catch (error) {
		throw invalid$2(path, error.message);
	}
	if (content === null || content === void 0) return {
		path,
		inputs: new Map(),
		images: []
	};
	if (typeof content !== "object" || Array.isArray(content)) throw invalid$2(path, "it must be a map of inputs");
	const { images, ...rest } = content;
	return {
		path,
		inputs: readKeys(path, rest, (name) => !NOT_IN_FILE.includes(name), ["images"]),
		images: readImages$1(path, images)
	};
}
function readImages$1(path, images) {
	if (images === void 0 || images === null) return [];
	if (!Array.isArray(images)) throw invalid$2(path, "\"images\" must be a list of maps with a name each");
	const seen = new Set();
	return images.map((entry, index) => {
		const { name, ...rest } = typeof entry === "object" && entry !== null ? entry : {};
		if (typeof name !== "string" || !/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name)) throw invalid$2(path, `images[${index}] needs a name of lower-case letters, digits and single . _ -`);
		if (seen.has(name)) throw invalid$2(path, `the image "${name}" stands there twice`);
		seen.add(name);
		return {
			name,
			inputs: readKeys(path, rest, (key) => inputDefinition(key).perImage === true, ["name"])
		};
	});
}
__name(readImages$1, "readImages");
function readKeys(path, map, allowed, further) {
	const known = INPUT_NAMES.filter(allowed);
	const found = new Map();
	for (const [key, value] of Object.entries(map)) {
		const name = known.find((candidate) => candidate === key);
		if (name === void 0) {
			const near = nearest(key, [...known, ...further]);
			throw invalid$2(path, `the key "${key}" is not known here${near === void 0 ? "" : `; did you mean "${near}"?`}`);
		}
		found.set(name, asRaw(path, key, value));
	}
	return found;
}
function asRaw(path, key, value) {
	if (isScalar(value) || value === null) return value;
	if (Array.isArray(value) && value.every(isScalar)) return value;
	if (key === "budgets" && Array.isArray(value) && value.every((one) => isScalar(one) || isScalarMap(one))) return value.map((one) => isScalar(one) ? one : pairsOf(one));
	if (isScalarMap(value)) return value;
	throw invalid$2(path, `the value of "${key}" must be a single value, a list or a map of single values`);
}
function isScalarMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isScalar);
}
function pairsOf(map) {
	return Object.entries(map).map(([key, value]) => `${key}=${value}`).join(", ");
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
function invalid$2(path, what, line) {
	return new Failure({
		code: "config-file-invalid",
		message: `${path}${line === void 0 ? "" : `:${line}`}: ${what}.`,
		fix: "Correct the configuration file; docs/inputs.md lists its keys.",
		locations: [{
			file: path,
			...line === void 0 ? {} : { line },
			message: what
		}]
	});
}
__name(invalid$2, "invalid");
// src/config/inputs.ts
function propertyOf(name) {
	return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
// src/config/read-value.ts
function readValue(name, raw) {
	const definition = inputDefinition(name);
	switch (definition.kind) {
		case "string": return asText(name, raw);
		case "boolean": return asBoolean(name, definition, asText(name, raw));
		case "integer": return asInteger(name, definition, asText(name, raw));
		case "choice": return asChoice(name, definition, asText(name, raw));
		case "list": return parts(raw, /[,\n]/);
		case "lines": return parts(raw, /\n/);
	}
}
function asText(name, raw) {
	if (raw === null) return "";
	if (typeof raw === "object") {
		if (Array.isArray(raw)) return raw.join(" ");
		throw invalid$1(name, JSON.stringify(raw), "a single value is wanted, not a map");
	}
	return String(raw).trim();
}
function asBoolean(name, definition, text) {
	if (text === "") return definition.default === "" ? void 0 : definition.default === "true";
	if (/^(true|True|TRUE)$/.test(text)) return true;
	if (/^(false|False|FALSE)$/.test(text)) return false;
	throw invalid$1(name, text, "it must be true or false");
}
function asInteger(name, definition, text) {
	const [low, high] = definition.range ?? [0, Number.MAX_SAFE_INTEGER];
	const value = Number(text === "" ? definition.default : text);
	if (!Number.isInteger(value) || value < low || value > high) throw invalid$1(name, text, `it must be a whole number from ${low} to ${high}`);
	return value;
}
function asChoice(name, definition, text) {
	const choices = definition.choices ?? [];
	if (text === "") return definition.default;
	const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
	if (found !== void 0) return found;
	const near = nearest(text, choices);
	throw invalid$1(name, text, `it must be one of ${choices.join(", ")}${near === void 0 ? "" : `; did you mean ${near}?`}`);
}
function parts(raw, separator) {
	if (raw === null) return [];
	if (Array.isArray(raw)) return raw.map(String);
	if (typeof raw === "object") return Object.entries(raw).map(([key, value]) => `${key}=${value}`);
	return String(raw).split(separator).map((part) => part.trim()).filter((part) => part !== "");
}
function invalid$1(name, value, wanted) {
	return new Failure({
		code: "invalid-input",
		message: `${name}: "${value}" is not valid: ${wanted}.`,
		fix: `Correct the value of ${name}.`
	});
}
__name(invalid$1, "invalid");
// src/config/configuration.ts
async function loadConfiguration(given) {
	const file = await findConfigFile(given);
	const sides = [
		["flag", given.flags],
		["environment", given.environment],
		["file", file?.inputs ?? new Map()]
	];
	const inputs = {};
	const origins = {};
	for (const name of INPUT_NAMES) {
		const side = sides.find(([, values]) => values.has(name));
		inputs[propertyOf(name)] = readValue(name, side?.[1].get(name) ?? inputDefinition(name).default);
		if (side !== void 0) origins[name] = side[0];
	}
	const all = inputs;
	return {
		inputs: all,
		origins,
		images: selectImages(readImages(file), all.image),
		...file === void 0 ? {} : { file: file.path }
	};
}
function inputsOf(configuration, image) {
	const merged = {
		...configuration.inputs,
		imageName: image.name
	};
	for (const name of INPUT_NAMES) {
		const property = propertyOf(name);
		const origin = configuration.origins[name];
		const value = image.inputs[property];
		if (value !== void 0 && origin !== "flag" && origin !== "environment") merged[property] = value;
	}
	return merged;
}
async function findConfigFile(given) {
	const named = given.flags.get("config") ?? given.environment.get("config");
	if (named !== void 0) return readConfigFile(resolve(given.workingDirectory, String(named)), true);
	const source = String(given.flags.get("source") ?? given.environment.get("source") ?? ".");
	if (source.includes("@") && !await isFolder(resolve(given.workingDirectory, source))) return void 0;
	const folder = isAbsolute(source) ? source : join(given.workingDirectory, source);
	return await readConfigFile(join(folder, ".go-slim-image.yml"), false) ?? await readConfigFile(join(given.workingDirectory, ".go-slim-image.yml"), false);
}
function readImages(file) {
	return (file?.images ?? []).map(({ name, inputs }) => {
		const read = {};
		for (const [input, raw] of inputs) read[propertyOf(input)] = readValue(input, raw);
		return {
			name,
			inputs: read
		};
	});
}
function selectImages(images, wanted) {
	if (wanted.length === 0) return images;
	return wanted.map((name) => {
		const found = images.find((image) => image.name === name);
		if (found !== void 0) return found;
		const names = images.map((image) => image.name);
		const near = nearest(name, names);
		throw new Failure({
			code: "invalid-input",
			message: `image: "${name}" is not among the images of ${CONFIG_FILE}${names.length === 0 ? ", which names none" : ` (${names.join(", ")})`}.`,
			fix: near === void 0 ? `Name an image that stands under images: in ${CONFIG_FILE}.` : `Did you mean ${near}?`
		});
	});
}
// src/config/environment.ts
function actionInputs(env) {
	const found = new Map();
	for (const [variable, value] of Object.entries(env)) {
		if (!variable.startsWith("INPUT_") || value === void 0 || value === "") continue;
		const name = variable.slice(6).toLowerCase();
		if (!isInput(name) || inputDefinition(name).where === "cli") throw unknown(name);
		found.set(name, value);
	}
	return found;
}
function prefixedInputs(env) {
	const found = new Map();
	for (const name of INPUT_NAMES) {
		const value = env[`GO_SLIM_IMAGE_${name.toUpperCase().replaceAll("-", "_")}`];
		if (value !== void 0 && value !== "") found.set(name, value);
	}
	return found;
}
function isInput(name) {
	return INPUT_NAMES.includes(name);
}
function unknown(name) {
	const inputs = INPUT_NAMES.filter((known) => inputDefinition(known).where !== "cli");
	return new Failure({
		code: "unknown-input",
		message: `The input "${name}" is not known.`,
		fix: `${didYouMean$1(name, inputs, (known) => `"${known}"`)}See docs/inputs.md for all inputs.`
	});
}
// src/config/command-flags.ts
const EVERYWHERE = [
	"config",
	"cache-dir",
	"ca-file",
	"json",
	"quiet",
	"verbose"
];
const OF_REGISTRIES = ["insecure-registries", "registry-mirrors"];
const OWN = {
	build: "all",
	merge: "all",
	push: [
		"tags",
		"repositories",
		"flavor",
		"push-by-digest",
		"attach",
		"upload-chunk-size",
		...OF_REGISTRIES
	],
	report: [],
	size: ["html"],
	verify: [
		"max-age",
		"trusted-root",
		"certificate-identity",
		"certificate-oidc-issuer",
		...OF_REGISTRIES
	],
	"rebuild-check": [
		...[
			"rebuild-for",
			"open",
			"source",
			...OF_REGISTRIES
		],
		...[
			"database",
			"severity",
			"unknown-severity",
			"ignore-unfixed",
			"trivyignores",
			"timeout"
		],
		...["trivy-path", "tools-mirror"]
	],
	diff: ["html", ...OF_REGISTRIES],
	cache: [
		"dry-run",
		"prune-age",
		"prune-size"
	],
	help: "all",
	version: []
};
function flagsOf(command) {
	const own = OWN[command];
	const shown = INPUT_NAMES.filter((name) => inputDefinition(name).where !== "action");
	if (own === "all") return shown;
	const names = new Set([...own, ...EVERYWHERE]);
	return shown.filter((name) => names.has(name));
}
// src/config/help.ts
const USAGES = [
	...MODE_NAMES.map((mode) => [
		mode,
		MODES[mode].operand,
		MODES[mode].doc
	]),
	[
		"diff",
		"A B",
		"what changed in size, and why"
	],
	[
		"cache",
		"[prune]",
		"show our cache, or drop what is old"
	],
	[
		"help",
		"[COMMAND]",
		"this, or the flags of a command"
	],
	[
		"version",
		"",
		"which one this is"
	]
];
const HEAD = `go-slim-image: from a Go module to static binaries, checksums, a slim image,
SBOMs and a verdict on vulnerabilities

Usage: go-slim-image COMMAND [flags]
${usages()}

A flag may also stand in .go-slim-image.yml (without --) or in the environment
(GO_SLIM_IMAGE_PLATFORMS=...). Flag beats environment beats file beats default.
Flags that take A,B or LINE may be given several times; --no-NAME switches off.
`;
const EXITS = `Exit status: 0 fine, 1 bug or this machine's fault, 2 bad input, 3 a gate said
no, 4 something outside was unavailable.
`;
function helpText(command = "help", columns = 80) {
	const flags = flagsOf(command);
	const groups = INPUT_GROUPS.flatMap((group) => {
		const names = flags.filter((name) => inputDefinition(name).group === group);
		if (names.length === 0) return [];
		return `${group}\n${names.map((name) => flagText(name, inputDefinition(name), columns)).join("\n")}`;
	});
	return `${command === "help" ? HEAD : headOf(command)}\n${groups.join("\n\n")}\n\n${EXITS}`;
}
function headOf(command) {
	const [, operand = "", doc = ""] = USAGES.find(([name]) => name === command) ?? [];
	return `Usage: go-slim-image ${command} ${operand} [flags]\n  ${doc}\n`;
}
function usages() {
	const left = USAGES.map(([command, operand]) => `  ${command} ${operand}`.trimEnd());
	const width = Math.max(...left.map(({ length }) => length));
	return left.map((text, index) => `${text.padEnd(width)}  ${USAGES[index]?.[2] ?? ""}`.trimEnd()).join("\n");
}
function flagText(name, definition, columns) {
	const value = definition.kind === "boolean" ? "" : definition.kind === "choice" ? ` ${(definition.choices ?? []).join("|")}` : ` ${PLACE$1[definition.kind]}`;
	const standard = definition.default === "" || definition.default === "false" ? "" : ` Default: ${definition.default}.`;
	const switchable = definition.kind === "boolean" && definition.default !== "false";
	const taken = INPUT_NAMES.includes(`no-${name}`);
	const flag = switchable && !taken ? `[no-]${name}` : name;
	const off = switchable && taken ? ` Off: --${name}=false.` : "";
	return `  --${flag}${value}\n${wrap(`${plain(definition.doc)}${standard}${off}`, columns - 6).map((line) => `      ${line}`).join("\n")}`;
}
const PLACE$1 = {
	string: "TEXT",
	integer: "N",
	list: "A,B",
	lines: "LINE"
};
function plain(doc) {
	return doc.replaceAll("`", "");
}
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(/\s+/).flatMap((long) => long.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
// src/files/write.ts
function temporaryBeside(path) {
	return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
}
async function writeWhole(path, produce) {
	const temporary = temporaryBeside(path);
	try {
		await makeFolder(dirname(path));
		await produce(temporary);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, {
			force: true,
			recursive: true
		}).catch(() => void 0);
		throw asWriteFailure(error, path);
	}
}
async function writeFileWhole(path, content, mode = 420) {
	await writeWhole(path, (temporary) => writeFile(temporary, content, { mode }));
}
async function copyFileWhole(from, to) {
	const { COPYFILE_FICLONE } = (await import("node:fs")).constants;
	await writeWhole(to, (temporary) => copyFile(from, temporary, COPYFILE_FICLONE));
}
const FULL = new Set([
	"ENOSPC",
	"EDQUOT",
	"EFBIG"
]);
function diskFull(what, cause) {
	return new Failure({
		code: "disk-full",
		message: `The disk is full: ${what}.`,
		fix: "Free some space, or choose another disk with --output, --cache-dir or, for temporary files, TMPDIR.",
		cause
	});
}
function asDiskFull(error) {
	const { code, path } = error ?? {};
	if (error instanceof Failure || code === void 0 || !FULL.has(code)) return void 0;
	return diskFull(`${path ?? "a file"} could not be written (${code})`, error);
}
const UNWRITABLE = new Set([
	"ENOENT",
	"EACCES",
	"EPERM",
	"EROFS",
	"ENOTDIR",
	"EEXIST",
	"EISDIR",
	"ELOOP",
	"ENAMETOOLONG"
]);
const NO_FOLDER = new Set(["ENOTDIR", "EEXIST"]);
function asWriteFailure(error, path) {
	if (error instanceof Failure) return error;
	const code = error?.code;
	if (code !== void 0 && FULL.has(code)) return diskFull(`${path} could not be written (${code})`, error);
	if (code !== void 0 && UNWRITABLE.has(code)) return new Failure({
		code: "output-unwritable",
		message: `${path} cannot be written${NO_FOLDER.has(code) ? ", since it is a file or lies below one" : ""} (${code}).`,
		fix: "Choose a folder that this user may write with --output (or --cache-dir for the cache).",
		cause: error
	});
	return error;
}
// src/report/failure-text.ts
const MOST_LOCATIONS = 10;
function renderFailure(error, style) {
	const { columns, paint, unicode } = style;
	const failure = asFailure(error);
	const sign = unicode ? "✗ " : "x ";
	const [first = "", ...rest] = wrapText(visibleText(failure.message), columns - 2);
	const untold = failure.locations.filter(({ message }) => !(failure.details ?? "").includes(message));
	const where = untold.slice(0, MOST_LOCATIONS).map((location) => `  ${place(location, failure.message)}`);
	const more = untold.length - MOST_LOCATIONS;
	const fix = failure.fix === void 0 ? [] : wrapText(visibleText(failure.fix), columns - 7);
	return [
		paint("bad", sign) + paint("strong", first),
		...rest.map((line) => `  ${paint("strong", line)}`),
		...where,
		...more > 0 ? [`  and ${more} more`] : [],
		...fix.map((line, index) => `  ${index === 0 ? paint("good", "fix") : "   "}  ${line}`),
		...lastLines(failure.details, style),
		paint("faint", `  ${failure.code}, exit status ${failure.exitStatus}`)
	].join("\n");
}
function failureAnnotations(error) {
	const failure = asFailure(error);
	const title = `go-slim-image: ${failure.code}`;
	if (failure.locations.length === 0) return [{
		level: "error",
		title,
		message: failure.fix === void 0 ? failure.message : `${failure.message}\n${failure.fix}`
	}];
	return failure.locations.slice(0, MOST_LOCATIONS).map((location) => ({
		level: "error",
		title,
		...location
	}));
}
function failureJson(error) {
	const { code, message, fix, exitStatus, locations } = asFailure(error);
	return `${JSON.stringify({ error: {
		code,
		exitStatus,
		message,
		...fix === void 0 ? {} : { fix },
		locations
	} }, null, 2)}\n`;
}
function asFailure(error) {
	if (error instanceof Failure) return error;
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return new Failure({
		code: "bug",
		message: `go-slim-image has a bug: ${message}`,
		fix: "Please report it with the lines below.",
		...stack === void 0 ? {} : { details: stack },
		cause: error
	});
}
function place({ file, line, column, message }, said) {
	const position = [
		file,
		line,
		column
	].filter((part) => part !== void 0).join(":");
	return visibleText(said.startsWith(message) ? position : `${position}: ${message}`);
}
function lastLines(details, { paint }) {
	const lines = outputLines(details ?? "");
	while (lines.at(-1) === "") lines.pop();
	if (lines.length === 0) return [];
	const shown = lines.slice(-20);
	const left = lines.length - shown.length;
	return [
		"",
		...left === 0 ? [] : [paint("faint", `  (${left} lines before these)`)],
		...shown.map((line) => `  ${line}`),
		""
	];
}
// src/pipeline/session/ending.ts
function tellFailure(thrown, console, style) {
	const cause = interruptionIn(thrown);
	const error = asDiskFull(thrown) ?? thrown;
	console.finish();
	if (cause !== void 0) {
		console.print(`stopped by ${cause.signal}: every child was ended, and the output folder is as it was`);
		return cause.exitStatus;
	}
	console.print(renderFailure(error, {
		columns: console.columns(),
		paint: console.paint,
		unicode: style.unicode
	}));
	for (const annotation of failureAnnotations(error)) console.annotate(annotation);
	style.json?.(console.hideSecrets(failureJson(error)));
	return error instanceof Failure ? error.exitStatus : 1;
}
function interruptionIn(error) {
	for (let current = error, depth = 0; current instanceof Error && depth < 10; current = current.cause, depth++) if (current instanceof Interruption) return current;
}
// src/pipeline/session/version.ts
const TOOL_VERSION = "1.0.0";
// src/pipeline/modes/modes.ts
const RUNNERS = {
	build: async (given) => {
		const run = await withPushes(given, "build");
		return run.way === "action" ? (await import("./action-build-DalWa_UD.mjs")).runActionBuild(run) : (await import("./build-command-DIBd9Z0v.mjs")).runBuildCommand(run);
	},
	merge: async (run) => (await import("./merge-command-C6q80lzD.mjs")).runMerge(await withPushes(run, "merge")),
	push: async (run) => (await import("./push-command-ndFuQrWM.mjs")).runPush(run),
	report: async (run) => (await import("./report-command-Dl5u_gem.mjs")).runReport(run),
	size: async (run) => (await import("./size-command-Df6Y-aog.mjs")).runSize(run),
	"rebuild-check": async (run) => (await import("./rebuild-command-BLqnWCvx.mjs")).runRebuildCheck(run),
	verify: async (run) => (await import("./verify-command-vKNWoSbT.mjs")).runVerify(run)
};
async function withPushes(run, mode) {
	if (run.configuration.inputs.outputs.length === 0) return run;
	const { pushOutputs } = await import("./push-outputs-C4k-nJcV.mjs");
	return {
		...run,
		configuration: pushOutputs(run.configuration, mode)
	};
}
// src/pipeline/modes/command-line.ts
async function runCommandLine(argv, process) {
	const wants = (name) => argv.includes(name);
	const json = wants("--json");
	const console = openConsole(process, {
		action: false,
		quiet: wants("--quiet") || wants("-q"),
		verbose: wants("--verbose") || wants("-v"),
		...isMode(argv[0] ?? "") && argv[0] !== "size" && !wants("--dry-run") && !wants("--help") ? { title: `go-slim-image ${argv[0]}` } : {}
	});
	const interruption = watchInterruption((status) => {
		console.finish();
		globalThis.process.exit(status);
	});
	try {
		return await dispatch(parseCommandLine(argv), process, console, interruption.signal);
	} catch (error) {
		const unicode = chooseUnicode(process.env, process.platform);
		return tellFailure(interruption.signal.aborted ? interruption.signal.reason : error, console, {
			unicode,
			...json ? { json: (text) => void process.stdout.write(text) } : {}
		});
	} finally {
		console.finish();
		interruption.release();
	}
}
async function dispatch(line, process, console, signal) {
	if (line.help || line.command === "help") {
		const [about] = line.command === "help" ? line.operands : [line.command];
		process.stdout.write(helpText(about === void 0 ? "help" : readCommand(about)));
		return 0;
	}
	if (line.command === "version") {
		process.stdout.write(`${TOOL_VERSION}\n`);
		return 0;
	}
	const configuration = await loadConfiguration({
		flags: isMode(line.command) ? withOperand(line, MODES[line.command]) : line.flags,
		environment: prefixedInputs(process.env),
		workingDirectory: process.workingDirectory,
		env: process.env
	});
	if (line.command === "cache") {
		const { runCacheCommand } = await import("./cache-command-pvpdnmIS.mjs");
		return runCacheCommand(line, configuration, process);
	}
	if (line.command === "diff") {
		const { runDiffCommand } = await import("./diff-command-BMRZigsQ.mjs");
		return runDiffCommand(line, configuration, process, console, signal);
	}
	const mode = isMode(line.command) ? line.command : "build";
	return RUNNERS[mode]({
		configuration,
		process,
		console,
		signal,
		way: "command-line"
	});
}
function withOperand(line, mode) {
	const [operand, ...more] = line.operands;
	if (mode.several === true && operand !== void 0) return new Map([...line.flags, [mode.input, line.operands]]);
	if (more.length > 0) throw new Failure({
		code: "unknown-input",
		message: `${line.command} takes one ${mode.input}, but "${more[0]}" stands there too.`,
		fix: line.command === "build" ? "Build several sources one after the other, or several commands of one module with --packages." : "Do one after the other."
	});
	return operand === void 0 ? line.flags : new Map([...line.flags, [mode.input, operand]]);
}
// src/process/environment.ts
const COMMON = [
	"PATH",
	"Path",
	"HOME",
	"USER",
	"LOGNAME",
	"USERPROFILE",
	"HOMEDRIVE",
	"HOMEPATH",
	"APPDATA",
	"LOCALAPPDATA",
	"PROGRAMDATA",
	"ProgramFiles",
	"ProgramFiles(x86)",
	"SystemRoot",
	"SYSTEMROOT",
	"windir",
	"ComSpec",
	"PATHEXT",
	"TMPDIR",
	"TEMP",
	"TMP",
	"LANG",
	"LC_ALL",
	"LC_CTYPE",
	"XDG_CACHE_HOME",
	"XDG_CONFIG_HOME",
	"XDG_RUNTIME_DIR",
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"ALL_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy",
	"all_proxy",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"NODE_EXTRA_CA_CERTS"
];
const SECRET = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH|_KEY$|PROXY$)/i;
function childEnvironment(ambient, options = {}) {
	const result = {};
	for (const name of [...COMMON, ...options.pass ?? []]) {
		const value = ambient[name];
		if (value !== void 0) result[name] = value;
	}
	for (const [name, value] of Object.entries(options.set ?? {})) if (value === void 0) delete result[name];
	else result[name] = value;
	return result;
}
function describeEnvironment(env) {
	const common = new Set(COMMON);
	const shown = Object.entries(env).filter(([name, value]) => value !== void 0 && !common.has(name)).map(([name, value]) => `${name}=${SECRET.test(name) ? "***" : value}`);
	return shown.length === 0 ? "no further variables" : shown.join(" ");
}
// src/process/idle.ts
const LEAST_CPU_MS = 50;
const TICK_MS = 10;
const LOOKS = 10;
function watchIdle(group, limitMs, idle) {
	let since = performance.now();
	let before = 0;
	const timer = setInterval(async () => {
		const used = await cpuOfGroup(group);
		if (used === void 0 || Math.abs(used - before) >= LEAST_CPU_MS) {
			since = performance.now();
			before = used ?? 0;
		} else if (performance.now() - since >= limitMs) {
			clearInterval(timer);
			idle();
		}
	}, limitMs / LOOKS);
	timer.unref();
	return () => clearInterval(timer);
}
async function cpuOfGroup(group) {
	const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
	const used = await Promise.all(pids.map((pid) => cpuOf(pid, group)));
	return pids.length === 0 ? void 0 : used.reduce((sum, own) => sum + own, 0);
}
async function cpuOf(pid, group) {
	const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
	const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
	if (Number(fields[2]) !== group) return 0;
	return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0);
}
// src/process/lines.ts
var LineSplitter = class {
	#decoder = new StringDecoder("utf8");
	#onLine;
	#rest = "";
	constructor(onLine) {
		this.#onLine = onLine;
	}
	push(chunk) {
		const lines = (this.#rest + this.#decoder.write(chunk)).split(/\r?\n/);
		this.#rest = lines.pop() ?? "";
		for (const line of lines) this.#onLine(line);
	}
	end() {
		const last = this.#rest + this.#decoder.end();
		this.#rest = "";
		if (last !== "") this.#onLine(last);
	}
};
// src/process/living.ts
const living = new Set();
function killAll() {
	for (const kill of living) kill();
}
function endWithProcess(kill) {
	if (living.size === 0) process.on("exit", killAll);
	living.add(kill);
	return () => {
		living.delete(kill);
		if (living.size === 0) process.off("exit", killAll);
	};
}
// src/process/tail.ts
var TextTail = class {
	#limit;
	#chunks = [];
	#size = 0;
	constructor(limit) {
		this.#limit = limit;
	}
	push(chunk) {
		this.#chunks.push(chunk);
		this.#size += chunk.length;
		if (this.#size > 2 * this.#limit) this.#trim();
	}
	text() {
		this.#trim();
		return Buffer.concat(this.#chunks).toString("utf8");
	}
	#trim() {
		if (this.#size <= this.#limit) return;
		const kept = Buffer.concat(this.#chunks).subarray(-this.#limit);
		this.#chunks = [kept];
		this.#size = kept.length;
	}
};
// src/process/run.ts
const GRACE_MS = 3e3;
async function runChild(child, runtime) {
	runtime.signal.throwIfAborted();
	const started = performance.now();
	const grouped = runtime.host.platform !== "win32";
	const spawned = spawn(child.command, child.args, {
		cwd: child.cwd,
		env: child.env,
		detached: grouped,
		windowsHide: true,
		stdio: [
			child.stdin === void 0 ? "ignore" : "pipe",
			"pipe",
			"pipe"
		]
	});
	giveWay(spawned, child.niceness ?? 0);
	const stdout = collect(spawned.stdout, child.keepStdout ?? 64 << 20, child.onStdoutLine);
	const stderr = collect(spawned.stderr, child.keepStderr ?? 1 << 20, child.onStderrLine);
	const ending = endOf(spawned);
	feed(spawned, child.stdin);
	const stop = stopper(spawned, grouped);
	const release = endWithProcess(() => stop("SIGKILL"));
	let timedOut = false;
	const timer = child.timeoutMs === void 0 ? void 0 : setTimeout(() => {
		timedOut = true;
		stop("SIGKILL");
	}, child.timeoutMs);
	const endWatch = child.idleMs === void 0 || !grouped || spawned.pid === void 0 ? void 0 : watchIdle(spawned.pid, child.idleMs, () => {
		timedOut = true;
		stop("SIGKILL");
	});
	const onAbort = () => stop("SIGTERM");
	runtime.signal.addEventListener("abort", onAbort, { once: true });
	const ended = await ending;
	clearTimeout(timer);
	endWatch?.();
	release();
	runtime.signal.removeEventListener("abort", onAbort);
	const elapsedMs = performance.now() - started;
	runtime.log.debug(`ran ${[child.command, ...child.args].join(" ")}\n  in ${child.cwd ?? "."}, with ${describeEnvironment(child.env)}\n  exit ${ended.exitCode ?? ended.signal ?? "not started"} after ${Math.round(elapsedMs)} ms`);
	runtime.signal.throwIfAborted();
	return {
		...ended,
		stdout: stdout(),
		stderr: stderr(),
		elapsedMs,
		timedOut
	};
}
function giveWay({ pid }, niceness) {
	if (niceness === 0 || pid === void 0) return;
	try {
		setPriority(pid, Math.min(19, getPriority() + niceness));
	} catch {}
}
function collect(stream, keep, onLine) {
	const tail = new TextTail(keep);
	const lines = onLine === void 0 ? void 0 : new LineSplitter(onLine);
	stream?.on("data", (chunk) => {
		tail.push(chunk);
		lines?.push(chunk);
	});
	stream?.on("end", () => lines?.end());
	return () => tail.text();
}
function feed(spawned, stdin) {
	if (stdin === void 0 || spawned.stdin === null) return;
	spawned.stdin.on("error", () => {});
	spawned.stdin.end(stdin);
}
async function endOf(spawned) {
	try {
		const [exitCode, signal] = await once(spawned, "close");
		return {
			exitCode,
			signal
		};
	} catch (error) {
		return {
			exitCode: null,
			signal: null,
			startError: error
		};
	}
}
function stopper(spawned, grouped) {
	const send = (signal) => {
		if (spawned.pid === void 0) return;
		try {
			if (grouped) process.kill(-spawned.pid, signal);
			else spawned.kill(signal);
		} catch {}
	};
	return (signal) => {
		send(signal);
		if (signal !== "SIGKILL") setTimeout(() => send("SIGKILL"), GRACE_MS).unref();
	};
}
// src/http/private-address.ts
const PRIVATE = new BlockList();
for (const [network, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.168.0.0", 16]
]) PRIVATE.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
	["::1", 128],
	["::", 128],
	["fc00::", 7],
	["fe80::", 10]
]) PRIVATE.addSubnet(network, bits, "ipv6");
function isPrivateHost(hostname) {
	const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
	if (host === "localhost" || host.endsWith(".localhost")) return true;
	const family = isIP(host);
	if (family === 0) return false;
	return PRIVATE.check(host, family === 6 ? "ipv6" : "ipv4");
}
function isLoopbackHost(hostname) {
	const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
	return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
// src/http/client.ts
const REDIRECTS = new Set([
	301,
	302,
	303,
	307,
	308
]);
function createHttpClient(runtime, options = {}) {
	let transport;
	const ready = () => {
		transport ??= openTransport(runtime.env, options.caFile);
		return transport;
	};
	return {
		request: async (request) => follow(request, await ready(), runtime.signal),
		close: async () => {
			await transport?.then((made) => made.close()).catch(() => void 0);
		}
	};
}
async function openTransport(env, caFile) {
	const own = [caFile, env.NODE_EXTRA_CA_CERTS].filter((file) => file !== void 0 && file !== "").map(readCertificates);
	const ca = own.length === 0 ? void 0 : [...(await import("node:tls")).rootCertificates, ...own];
	const proxies = {
		httpProxy: env.http_proxy ?? env.HTTP_PROXY ?? "",
		httpsProxy: env.https_proxy ?? env.HTTPS_PROXY ?? "",
		noProxy: env.no_proxy ?? env.NO_PROXY ?? ""
	};
	if (proxies.httpProxy === "" && proxies.httpsProxy === "") return (await import("./direct-D0inBItZ.mjs")).directTransport(ca);
	return (await import("./proxied-BJaJL012.mjs")).proxiedTransport(proxies, ca);
}
function readCertificates(file) {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		throw new Failure({
			code: "certificate-invalid",
			message: `The certificate file ${file} cannot be read.`,
			fix: "Name a readable PEM file in ca-file or NODE_EXTRA_CA_CERTS.",
			cause: error
		});
	}
}
async function follow(request, transport, signal) {
	const both = request.signal === void 0 ? signal : AbortSignal.any([signal, request.signal]);
	let { url } = request;
	let headers = { ...request.headers };
	for (let left = request.redirects ?? 5;; left--) {
		const response = await transport.send({
			...request,
			url,
			headers
		}, both);
		const location = response.headers.location;
		if (!REDIRECTS.has(response.status) || location === void 0 || (request.redirects ?? 5) === 0) return response;
		await response.discard();
		if (left === 0) throw new Error(`${request.url} redirects too often`);
		const next = new URL(location, url);
		refuseUntrusted(new URL(request.url), next);
		if (next.host !== new URL(url).host) headers = withoutCredentials(headers);
		url = next.href;
	}
}
function refuseUntrusted(first, next) {
	if (first.protocol === "https:" && next.protocol !== "https:") throw new Error(`${first.host} redirects to plain ${next.protocol}//${next.host}`);
	if (isPrivateHost(next.hostname) && next.hostname !== first.hostname) throw new Error(`${first.host} redirects to the private address ${next.host}`);
}
function withoutCredentials(headers) {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie|proxy-authorization)$/i.test(name)));
}
// src/github/event-fields.ts
function fieldsOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function at(fields, path) {
	let value = fields;
	for (const name of path) value = Object.hasOwn(fieldsOf(value), name) ? fieldsOf(value)[name] : void 0;
	return value;
}
function textAt(fields, ...path) {
	const value = at(fields, path);
	return typeof value === "string" ? value : void 0;
}
function numberAt(fields, ...path) {
	const value = at(fields, path);
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
}
// src/github/context.ts
const EVENT_LIMIT = 26 << 20;
async function readGithubContext(env) {
	if (env.GITHUB_ACTIONS !== "true") return void 0;
	return githubContext(env, await readEvent(env.GITHUB_EVENT_PATH));
}
async function readEvent(path) {
	if (path === void 0 || path === "") return {};
	try {
		if ((await stat(path)).size > EVENT_LIMIT) return {};
		return fieldsOf(JSON.parse(await readFile(path, "utf8")));
	} catch {
		return {};
	}
}
function githubContext(env, event) {
	const repository = matching(env.GITHUB_REPOSITORY, /^[\w.-]+\/[\w.-]+$/);
	const runId = Number(env.GITHUB_RUN_ID);
	const runAttempt = Number(env.GITHUB_RUN_ATTEMPT);
	const job = matching(env.GITHUB_JOB, /^[\w-]+$/);
	const actor = matching(env.GITHUB_TRIGGERING_ACTOR ?? env.GITHUB_ACTOR, /^[\w.-]+(\[bot\])?$/);
	const workflowRun = workflowRunOf(event);
	const defaultBranch = ref(textAt(event, "repository", "default_branch"));
	const pullRequest = pullRequestOf(event);
	const release = releaseOf(event);
	const base = baseOf(env, event, pullRequest);
	return {
		event: matching(env.GITHUB_EVENT_NAME, /^[a-z_]+$/),
		repository,
		ref: ref(env.GITHUB_REF) ?? "",
		sha: sha(env.GITHUB_SHA),
		serverUrl: env.GITHUB_SERVER_URL ?? "https://github.com",
		...Number.isSafeInteger(runId) && runId > 0 ? { runId } : {},
		...Number.isSafeInteger(runAttempt) && runAttempt > 0 ? { runAttempt } : {},
		...job === "" ? {} : { job },
		...actor === "" ? {} : { actor },
		...workflowRun === void 0 ? {} : { workflowRun },
		...defaultBranch === void 0 ? {} : { defaultBranch },
		...pullRequest === void 0 ? {} : { pullRequest },
		...base === void 0 ? {} : { base },
		...release === void 0 ? {} : { release }
	};
}
function pullRequestOf(event) {
	const number = numberAt(event, "pull_request", "number");
	if (number === void 0) return void 0;
	const head = textAt(event, "pull_request", "head", "repo", "full_name");
	const base = textAt(event, "pull_request", "base", "repo", "full_name") ?? textAt(event, "repository", "full_name");
	return {
		number,
		headSha: sha(textAt(event, "pull_request", "head", "sha")),
		baseSha: sha(textAt(event, "pull_request", "base", "sha")),
		baseRef: ref(textAt(event, "pull_request", "base", "ref")) ?? "",
		fork: head === void 0 || base === void 0 || head.toLowerCase() !== base.toLowerCase()
	};
}
function workflowRunOf(event) {
	const id = numberAt(event, "workflow_run", "id");
	if (id === void 0) return void 0;
	return {
		id,
		attempt: numberAt(event, "workflow_run", "run_attempt") ?? 1,
		event: matching(textAt(event, "workflow_run", "event"), /^[a-z_]+$/),
		headSha: sha(textAt(event, "workflow_run", "head_sha"))
	};
}
function baseOf(env, event, pull) {
	const [hash, name] = pull !== void 0 ? [pull.baseSha, pull.baseRef] : env.GITHUB_EVENT_NAME === "merge_group" ? [textAt(event, "merge_group", "base_sha"), textAt(event, "merge_group", "base_ref")] : env.GITHUB_EVENT_NAME === "push" ? [textAt(event, "before"), env.GITHUB_REF] : [];
	const commit = sha(hash);
	const branch = (ref(name) ?? "").replace(/^refs\/heads\//, "");
	return commit === "" || /^0+$/.test(commit) || branch === "" || branch.startsWith("refs/") ? void 0 : {
		commit,
		branch
	};
}
function releaseOf(event) {
	const id = numberAt(event, "release", "id");
	const tag = ref(textAt(event, "release", "tag_name"));
	if (id === void 0 || tag === void 0) return void 0;
	return {
		id,
		tag,
		draft: fieldsOf(event.release).draft === true
	};
}
function matching(text, pattern) {
	return text !== void 0 && text.length <= 255 && pattern.test(text) ? text : "";
}
function sha(text) {
	return matching(text, /^([0-9a-f]{40}|[0-9a-f]{64})$/);
}
function ref(text) {
	const found = matching(text, /^[0-9A-Za-z._+/-]+$/);
	return found === "" ? void 0 : found;
}
function isReleaseRun(context) {
	return context.event === "release" || context.ref.startsWith("refs/tags/");
}
function isDefaultBranchRun(context) {
	return [
		"push",
		"schedule",
		"workflow_dispatch",
		"repository_dispatch"
	].includes(context.event) && context.defaultBranch !== void 0 && context.ref === `refs/heads/${context.defaultBranch}`;
}
// src/files/record.ts
async function readRecord$1(file) {
	try {
		const text = await readFile(file, "utf8");
		const body = text.slice(65);
		return text.slice(0, 64) === digest(body) ? JSON.parse(body) : void 0;
	} catch {
		return;
	}
}
__name(readRecord$1, "readRecord");
async function writeRecord(file, value) {
	const body = JSON.stringify(value);
	await writeFileWhole(file, `${digest(body)}\n${body}`).catch(() => void 0);
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/model/digest.ts
const PATTERN$1 = /^sha256:[0-9a-f]{64}$/;
function isDigest(value) {
	return PATTERN$1.test(value);
}
function digestOf(content) {
	return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
function digestHex(digest) {
	return digest.slice(7);
}
async function digestOfFile(path) {
	const hash = createHash("sha256");
	let size = 0;
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
		hash.update(chunk);
		size += chunk.length;
	}
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size
	};
}
// src/model/platform.ts
function formatPlatform(platform) {
	const { os, architecture, variant } = platform;
	return variant === void 0 ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
function platformFileSuffix(platform) {
	return `${platform.os}_${platform.architecture}${platform.variant ?? ""}`;
}
function samePlatform(a, b) {
	return formatPlatform(a) === formatPlatform(b);
}
// src/plan/values/invalid-input.ts
function invalidInput(input, value, wanted, fix = `Correct the value of ${input}.`) {
	return new Failure({
		code: "invalid-input",
		message: `${input}: "${printable(value)}" is not valid: ${wanted.replace(/\p{Cc}/gu, " ")}.`,
		fix
	});
}
function printable(value) {
	const line = value.replace(/\p{Cc}/gu, " ");
	return line.length <= 120 ? line : `${line.slice(0, 117)}...`;
}
function didYouMean(word, known) {
	const near = nearestWords(word, known, 1)[0];
	return near === void 0 ? "" : ` (did you mean ${near}?)`;
}
function nearestWords(word, known, count) {
	const lower = word.toLowerCase();
	const limit = Math.max(2, Math.floor(word.length / 3));
	const ranked = known.map((candidate) => ({
		candidate,
		far: (0, import_fastest_levenshtein.distance)(lower, candidate.toLowerCase())
	}));
	ranked.sort((a, b) => a.far - b.far);
	return ranked.filter(({ candidate, far }) => far <= limit || begins(candidate, lower)).slice(0, count).map(({ candidate }) => candidate);
}
function begins(candidate, lower) {
	return lower.length > 2 && candidate.toLowerCase().startsWith(lower);
}
// src/source/find/module-query.ts
const REF_PATTERN = /^[0-9A-Za-z._+/-]+$/;
const PATH_PATTERN = /^[0-9A-Za-z][0-9A-Za-z._~-]*(\/[0-9A-Za-z._~-]+)*$/;
const EXACT_VERSION = /^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+incompatible)?$/;
function parseModuleQuery(source) {
	const at = source.lastIndexOf("@");
	if (at <= 0 || /^(\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(source)) return void 0;
	const path = source.slice(0, at).replace(/\/+$/, "");
	const version = source.slice(at + 1);
	if (!PATH_PATTERN.test(path) || !path.includes(".") || path.split("/").some((part) => /^\.+$/.test(part))) throw invalid(source, `"${path}" is not a module path`);
	if (!REF_PATTERN.test(version) || version.startsWith("-")) throw invalid(source, `"${version}" is not a version`);
	return {
		path,
		version
	};
}
function candidateModules(path) {
	const parts = path.split("/");
	const least = [
		"github.com",
		"gitlab.com",
		"bitbucket.org"
	].includes(parts[0] ?? "") ? 3 : 1;
	return parts.map((_, index) => parts.slice(0, parts.length - index).join("/")).filter((candidate, index) => index === 0 || candidate.split("/").length >= least);
}
function invalid(source, why) {
	return new Failure({
		code: "invalid-input",
		message: `source: "${source}" is not valid: ${why}.`,
		fix: "Write MODULE@VERSION as go install takes it (github.com/acme/app/cmd/app@v1.2.3), or ./ before a folder whose name holds an @."
	});
}
// src/model/findings.ts
const SEVERITIES = [
	"UNKNOWN",
	"LOW",
	"MEDIUM",
	"HIGH",
	"CRITICAL"
];
// src/pipeline/session/deferred.ts
function deferred() {
	let resolve = () => void 0;
	let reject = () => void 0;
	const promise = new Promise((yes, no) => {
		resolve = yes;
		reject = no;
	});
	promise.catch(() => void 0);
	return {
		promise,
		resolve,
		reject
	};
}
function begun(work) {
	work.catch(() => void 0);
	return work;
}
function once$1(make) {
	let made;
	return () => {
		made ??= begun(make());
		return made;
	};
}
__name(once$1, "once");
// src/pipeline/session/directories.ts
function defaultCacheDirectory(env, host, home = homedir()) {
	const name = "go-slim-image";
	if (env.XDG_CACHE_HOME !== void 0 && env.XDG_CACHE_HOME !== "") return join(env.XDG_CACHE_HOME, name);
	if (host.platform === "win32") return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), name, "cache");
	if (host.platform === "darwin") return join(home, "Library", "Caches", name);
	return join(home, ".cache", name);
}
function defaultOutputDirectory(env, workingDirectory) {
	return env.GITHUB_ACTIONS === "true" && env.RUNNER_TEMP ? join(env.RUNNER_TEMP, "go-slim-image") : resolve(workingDirectory, "go-slim-image.out");
}
async function openScratch(env) {
	const parent = env.RUNNER_TEMP ?? tmpdir();
	try {
		await makeFolder(parent);
		const path = await mkdtemp(join(parent, "go-slim-image-run-"));
		return {
			path,
			remove: () => rm(path, {
				recursive: true,
				force: true,
				maxRetries: 3
			})
		};
	} catch (error) {
		throw inTemporary(asWriteFailure(error, parent), parent, env.RUNNER_TEMP === void 0 ? "TMPDIR" : "RUNNER_TEMP");
	}
}
function inTemporary(error, parent, variable) {
	if (!(error instanceof Failure) || error.code !== "output-unwritable") return error;
	const { code } = error.cause;
	return new Failure({
		code: error.code,
		message: `The folder for temporary files, ${parent}, cannot be written (${code}).`,
		fix: `Name one that this user may write in the variable ${variable}${variable === "TMPDIR" ? " (TEMP on Windows)" : ""}.`,
		cause: error.cause
	});
}
// src/compile/build-folder.ts
const STALE_MS = 216e5;
function buildKey(source) {
	const { requested } = source;
	const name = requested === void 0 ? `directory ${source.packageDirectory}` : `module ${requested.path}@${requested.version}`;
	return createHash("sha256").update(name).digest("hex").slice(0, 16);
}
async function claimBuildFolder(source, runtime) {
	const shared = join(runtime.cacheDirectory, "build", buildKey(source));
	try {
		await makeFolder(shared);
		const lock = join(shared, ".lock");
		const path = await takeLock(lock) ? shared : join(runtime.scratchDirectory, "build", buildKey(source));
		const temporary = join(path, ".tmp");
		await rm(temporary, {
			recursive: true,
			force: true
		});
		await makeFolder(temporary);
		await chmod(path, 493);
		return {
			path,
			temporary,
			release: () => release(temporary, path === shared ? lock : void 0)
		};
	} catch (error) {
		throw asWriteFailure(error, shared);
	}
}
async function release(temporary, lock) {
	await rm(temporary, {
		recursive: true,
		force: true
	});
	if (lock !== void 0) await rm(lock, { force: true });
}
async function takeLock(lock) {
	for (let attempt = 0; attempt < 2; attempt++) try {
		await writeFile(lock, `${process.pid}\n`, { flag: "wx" });
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		if (await isHeld(lock)) return false;
		await rm(lock, { force: true });
	}
	return false;
}
async function isHeld(lock) {
	try {
		if (Date.now() - (await stat(lock)).mtimeMs > STALE_MS) return false;
		const holder = Number(await readFile(lock, "utf8"));
		if (!Number.isInteger(holder) || holder <= 0) return false;
		process.kill(holder, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
// src/model/part-label.ts
function binaryLabel(plan, all) {
	return all.some(({ main }) => main.importPath !== plan.main.importPath) ? plan.stem : formatPlatform(plan.platform);
}
function imageLabel(name, platform, several) {
	return several ? `${name}_${platformFileSuffix(platform)}` : formatPlatform(platform);
}
// src/compile/go-messages.ts
const PLACE = /^((?:[A-Za-z]:)?[^\s:][^:]*\.(?:go|s|S|c|h|cc|cpp|cxx|m|mod|work|sum|syso|swig)):(\d+)(?::(\d+))?: (.*)$/;
const MOST = 50;
function goMessages(text, workingDirectory, root) {
	const found = [];
	let open = false;
	for (const line of text.split(/\r?\n/)) {
		const match = PLACE.exec(line);
		const last = found.at(-1);
		if (match === null) {
			if (open && last !== void 0 && /^\s+\S/.test(line)) found[found.length - 1] = {
				...last,
				message: `${last.message}\n${line.trim()}`
			};
			else open = false;
			continue;
		}
		const file = insideRoot(match[1], workingDirectory, root);
		open = file !== void 0 && found.length < MOST;
		if (open && file !== void 0) found.push({
			file,
			line: Number(match[2]),
			...match[3] === void 0 ? {} : { column: Number(match[3]) },
			message: match[4]
		});
	}
	return found;
}
function insideRoot(path, workingDirectory, root) {
	const inside = relative(root, resolve(workingDirectory, path));
	if (inside === "" || inside.startsWith("..") || isAbsolute(inside)) return void 0;
	return inside.split(/[\\/]/).join(posix.sep);
}
// src/compile/compile-failure.ts
function compileFailure(failed, folders, diagnose) {
	for (const { stderr, signal } of failed) {
		const other = machineFailure(stderr, signal) ?? diagnose?.(stderr);
		if (other !== void 0) return other;
	}
	const groups = groupByText(failed);
	const messages = uniqueMessages(groups.flatMap(({ text }) => goMessages(text, folders.workingDirectory, folders.root)));
	return new Failure({
		code: "compile-error",
		message: sentence(groups, messages),
		fix: "Correct the code; go build shows the same.",
		details: details(groups),
		locations: messages
	});
}
function groupByText(failed) {
	const groups = new Map();
	for (const { plan, stderr } of failed) {
		const text = withoutChatter(stderr);
		groups.set(text, [...groups.get(text) ?? [], plan]);
	}
	return [...groups].map(([text, plans]) => ({
		text,
		plans
	}));
}
function withoutChatter(stderr) {
	return stderr.split(/\r?\n/).filter((line) => !/^go: (downloading|extracting|finding|upgraded|added) /.test(line)).join("\n").trim();
}
function details(groups) {
	const [only] = groups;
	if (groups.length === 1 && only !== void 0) return only.text;
	return groups.map(({ text, plans }) => `${platformsOf(plans)}:\n${text}`).join("\n\n");
}
function uniqueMessages(messages) {
	return [...new Map(messages.map((message) => [`${message.file}:${message.line}:${message.column}:${message.message}`, message])).values()];
}
function sentence(groups, messages) {
	const plans = groups.flatMap((group) => group.plans);
	const names = [...new Set(plans.map((plan) => plan.main.importPath))].join(", ");
	const [first] = messages;
	const where = first === void 0 ? "" : `: ${first.file}${first.line === void 0 ? "" : ` line ${first.line}`}, ${first.message.split("\n")[0].replace(/; to add it:$/, "")}`;
	return `${names} does not compile for ${platformsOf(plans)}${where}${where.endsWith(".") ? "" : "."}`;
}
function platformsOf(plans) {
	const names = [...new Set(plans.map((plan) => formatPlatform(plan.platform)))];
	return names.length > 3 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more platforms` : names.join(" and ");
}
function machineFailure(stderr, signal) {
	if (/no space left on device|disk quota exceeded|not enough space on the disk/i.test(stderr)) return new Failure({
		code: "disk-full",
		message: "The disk became full while Go compiled.",
		fix: "Free some space, or put Go’s caches (GOCACHE, GOMODCACHE) and ours (--cache-dir) on another disk.",
		details: withoutChatter(stderr)
	});
	if (signal === "SIGKILL" || /: signal: killed$|cannot allocate memory|out of memory/m.test(stderr)) return new Failure({
		code: "machine-fault",
		message: "A compiler or linker was killed, most likely because the memory was full.",
		fix: "Compile fewer platforms beside each other with jobs: 1, or use a machine with more memory.",
		details: withoutChatter(stderr)
	});
}
// src/compile/downloads-shown.ts
const SILENT_AFTER_MS = 1e4;
function showDownloads(step) {
	let count = 0;
	let timer;
	const total = () => `${count} ${count === 1 ? "module" : "modules"} downloaded`;
	return {
		line(text) {
			const match = /^go: downloading (\S+)/.exec(text);
			if (match === null) return;
			count += 1;
			step.update({ detail: `downloading ${match[1]}` });
			clearTimeout(timer);
			timer = setTimeout(() => step.update({ detail: total() }), SILENT_AFTER_MS);
			timer.unref();
		},
		end() {
			clearTimeout(timer);
			return count === 0 ? void 0 : total();
		}
	};
}
// src/compile/earlier-binary.ts
async function earlierBinary(file) {
	const [record, facts] = await Promise.all([readRecord(file), stat(file).catch(() => void 0)]);
	if (facts === void 0) return { file };
	if (record !== void 0 && facts.isFile() && facts.size === record.size && facts.mtimeMs === record.mtimeMs && facts.ino === record.inode) return {
		file,
		record
	};
	await rm(file, {
		recursive: true,
		force: true
	});
	return { file };
}
async function settle(earlier, host) {
	const { file, record } = earlier;
	const facts = await stat(file);
	const digest = host.platform === "win32" ? (await digestOfFile(file)).digest : void 0;
	const same = record !== void 0 && record.size === facts.size && record.inode === facts.ino && record.digest === digest;
	if (same) {
		const time = record.mtimeMs / 1e3;
		await utimes(file, time, time);
	}
	const now = await stat(file);
	const fresh = {
		size: now.size,
		mtimeMs: now.mtimeMs,
		inode: now.ino,
		...digest === void 0 ? {} : { digest }
	};
	await writeFile(recordOf(file), JSON.stringify(fresh));
	return {
		unchanged: same,
		size: now.size
	};
}
function recordOf(file) {
	return `${file}.json`;
}
async function readRecord(file) {
	try {
		return JSON.parse(await readFile(recordOf(file), "utf8")) ?? void 0;
	} catch {
		return;
	}
}
function buildArguments(argv, file) {
	return argv.map((argument) => {
		if (argument === "{output}") return file;
		return argument === `-o={output}` ? `-o=${file}` : argument;
	});
}
function buildEnvironment(base, plan, temporary) {
	const own = Object.fromEntries(plan.environment.map(({ name, value }) => [name, value]));
	return {
		...base,
		...own,
		...temporary === void 0 ? {} : { GOTMPDIR: temporary }
	};
}
// src/compile/compile-all.ts
const LEAST_GRACE_MS = 3e3;
const GIVE_WAY = 5;
const IDLE_MS = 3e5;
async function compileAll(request, runtime) {
	const folder = await claimBuildFolder(request.source, runtime);
	const started = performance.now();
	const stop = new AbortController();
	let grace;
	const stopped = {
		...runtime,
		signal: AbortSignal.any([runtime.signal, stop.signal])
	};
	const failed = [];
	const done = new Map();
	const byPlatform = lanes(request.binaries);
	const beside = Math.max(1, Math.min(request.jobs === 0 ? runtime.host.cpus : request.jobs, byPlatform.length));
	let starting = beside;
	const onStarted = () => {
		if (--starting === 0) request.onStarted?.();
	};
	const one = async (plan) => {
		const outcome = await compileOne(plan, byPlatform[0]?.includes(plan) === true ? 0 : GIVE_WAY, {
			...request,
			onStarted
		}, folder, stopped);
		if ("stderr" in outcome) {
			failed.push(outcome);
			grace ??= setTimeout(() => stop.abort(new Stopped()), Math.max(LEAST_GRACE_MS, (performance.now() - started) / 2));
			throw new Stopped();
		}
		done.set(plan, outcome);
		request.onCompiled?.(outcome);
	};
	try {
		await runLanes(byPlatform, beside, one);
	} catch (error) {
		runtime.signal.throwIfAborted();
		if (failed.length === 0 || !(error instanceof Stopped)) throw error;
		throw compileFailure(request.binaries.flatMap((plan) => failed.filter((build) => build.plan === plan)), {
			workingDirectory: request.source.packageDirectory,
			root: request.root
		}, request.diagnose);
	} finally {
		clearTimeout(grace);
		await folder.release();
	}
	return request.binaries.map((plan) => done.get(plan));
}
var Stopped = class extends Error {
	name = "Stopped";
};
function lanes(binaries) {
	const byPlatform = new Map();
	for (const plan of binaries) {
		const key = formatPlatform(plan.platform);
		byPlatform.set(key, [...byPlatform.get(key) ?? [], plan]);
	}
	return [...byPlatform.values()];
}
async function runLanes(all, beside, one) {
	const waiting = [...all];
	let broken = false;
	const work = async () => {
		for (let lane = waiting.shift(); lane !== void 0 && !broken; lane = waiting.shift()) for (const item of lane) {
			if (broken) return;
			await one(item).catch((error) => {
				broken = true;
				throw error;
			});
		}
	};
	const errors = (await Promise.allSettled(Array.from({ length: beside }, work))).flatMap((result) => result.status === "rejected" ? [result.reason] : []);
	const first = errors.find((error) => !(error instanceof Stopped)) ?? errors[0];
	if (first !== void 0) throw first;
}
async function compileOne(plan, niceness, request, folder, runtime) {
	const step = runtime.progress.start("compile", binaryLabel(plan, request.binaries));
	const downloads = showDownloads(step);
	const file = join(folder.path, plan.stem);
	const ownTemporary = (request.go.env.GOTMPDIR ?? "") === "";
	const env = buildEnvironment(request.go.env, plan, ownTemporary ? folder.temporary : void 0);
	try {
		const earlier = await earlierBinary(file);
		const running = runGo$1({
			command: request.go.command,
			args: buildArguments(plan.argv, file),
			env,
			cwd: request.source.packageDirectory,
			niceness,
			onStderrLine: downloads.line
		}, request, runtime);
		request.onStarted?.();
		const result = await running;
		const downloaded = downloads.end();
		if (result.startError !== void 0) throw notStarted(request.go.command, result.startError);
		if (result.exitCode !== 0) {
			step.fail("go build failed");
			return {
				plan,
				stderr: result.stderr,
				signal: result.signal
			};
		}
		const { unchanged, size } = await settle(earlier, runtime.host);
		const { mtimeMs } = await stat(file);
		step.done(unchanged ? "unchanged" : downloaded);
		return {
			plan,
			file,
			size,
			mtimeMs,
			unchanged,
			linkable: ownTemporary && runtime.host.platform !== "win32",
			elapsedMs: result.elapsedMs
		};
	} catch (error) {
		downloads.end();
		step.fail(error instanceof Stopped || runtime.signal.aborted ? "stopped" : "could not be compiled");
		throw error;
	}
}
async function runGo$1(child, { cacheProgram }, runtime) {
	const variables = cacheProgram?.variables() ?? {};
	const asked = Object.keys(variables).length > 0;
	const idleMs = runtime.cacheProgramIdleMs ?? IDLE_MS;
	const idle = asked ? { idleMs } : {};
	const result = await runChild({
		...child,
		...idle,
		env: {
			...child.env,
			...variables
		}
	}, runtime);
	const failed = result.exitCode !== 0 && result.startError === void 0;
	if (cacheProgram === void 0 || !asked || !failed) return result;
	const alone = await runChild(child, runtime);
	if (alone.exitCode === 0) cacheProgram.giveUp(result.timedOut ? hungFor(idleMs) : result.stderr);
	return alone;
}
__name(runGo$1, "runGo");
function hungFor(idleMs) {
	return `GOCACHEPROG: nothing was computed or received for ${formatDuration(idleMs)}`;
}
function notStarted(command, error) {
	return new Failure({
		code: "go-missing",
		message: `The go command ${command} cannot be started (${error.code ?? error.message}).`,
		fix: "Repair that installation of Go, or name another version with go-version.",
		cause: error
	});
}
// src/pipeline/build/early-compile.ts
async function beginEarly(workbench, options, runtime) {
	const { source, go, found, cacheProgram } = workbench;
	const last = await recall(fileOf(source, runtime));
	if (last === void 0 || last.go !== found.toolchain.version) return void 0;
	const controller = new AbortController();
	const there = [];
	let listener = (binary) => void there.push(binary);
	let diagnosis;
	const request = {
		...options,
		source,
		go,
		...cacheProgram === void 0 ? {} : { cacheProgram },
		binaries: last.binaries,
		onCompiled: (binary) => listener(binary),
		diagnose: (stderr) => diagnosis?.(stderr)
	};
	const signal = AbortSignal.any([runtime.signal, controller.signal]);
	const started = deferred();
	const running = begun(compileAll({
		...request,
		onStarted: () => started.resolve()
	}, {
		...runtime,
		signal,
		progress: tolerant(runtime.progress, controller.signal)
	}));
	await Promise.race([started.promise, running.catch(() => void 0)]);
	return {
		fits: (plan) => JSON.stringify(plan.binaries) === JSON.stringify(last.binaries),
		take: (onCompiled, diagnose) => {
			diagnosis = diagnose;
			listener = onCompiled;
			for (const binary of there) onCompiled(binary);
			return running;
		},
		cancel: async () => {
			controller.abort(new Error("the plan has changed"));
			await running.catch(() => void 0);
		}
	};
}
async function rememberCommands({ source, toolchain, binaries }, runtime) {
	const last = {
		go: toolchain.version,
		binaries
	};
	await writeRecord(fileOf(source, runtime), last);
}
function fileOf(source, { cacheDirectory }) {
	return join(cacheDirectory, "commands", `${buildKey(source)}.json`);
}
async function recall(file) {
	const last = await readRecord$1(file);
	return typeof last?.go === "string" && Array.isArray(last.binaries) ? last : void 0;
}
function tolerant(progress, cancelled) {
	return { start: (step, platform) => {
		const running = progress.start(step, platform);
		return {
			...running,
			fail: (reason) => cancelled.aborted ? running.skip("the plan has changed") : running.fail(reason)
		};
	} };
}
// src/pipeline/plan/annotation-root.ts
function annotationRoot(module, workingDirectory) {
	const inside = relative(workingDirectory, module);
	return inside.startsWith("..") || isAbsolute(inside) ? module : workingDirectory;
}
// src/files/remembered.ts
async function remembered(cacheDirectory, key, ask, stillHolds = async () => true) {
	const name = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 32);
	const file = join(cacheDirectory, "answers", `${name}.json`);
	const known = await readRecord$1(file);
	if (known !== void 0 && await stillHolds(known.answer).catch(() => false)) return known.answer;
	const answer = await ask();
	await writeRecord(file, { answer });
	return answer;
}
async function fileIdentity(path) {
	const found = await stat(path).catch(() => void 0);
	return found === void 0 ? "" : [
		path,
		found.size,
		found.mtimeMs,
		found.ctimeMs,
		found.ino
	].join(" ");
}
// src/pipeline/plan/engine-choice.ts
const SWITCHES = [
	"file",
	"target",
	"bake-file",
	"build-args",
	"build-contexts",
	"secrets",
	"secret-files",
	"ssh",
	"call",
	"builder",
	"driver",
	"endpoint",
	"append"
];
const HARMLESS = [
	"context",
	"cache-from",
	"cache-to"
];
const ANY_SOLVE = [
	"secrets",
	"secret-files",
	"secret-envs",
	"ssh",
	"add-hosts",
	"no-cache",
	"pull",
	"network",
	"shm-size",
	"ulimit",
	"cgroup-parent",
	"allow",
	"go-image"
];
const OURS = [
	"base",
	"packages",
	"combine",
	"ldflags",
	"build-tags",
	"gcflags",
	"asmflags",
	"ca-certificates",
	"extra-ca-certificates",
	"timezones",
	"timezone",
	"passwd",
	"tmp",
	"nsswitch",
	"include",
	"user",
	"entrypoint",
	"cmd",
	"image-env",
	"expose",
	"volumes",
	"workdir",
	"stop-signal",
	"healthcheck",
	"measure-savings",
	"exact"
];
const LINKED_HERE = ["measure-savings", "exact"];
function chooseEngine(configuration) {
	const { inputs } = configuration;
	const set = (name) => isSet(inputs, name);
	const switching = [...SWITCHES.filter(set), ...inputs.compile === "buildkit" ? ["compile"] : []];
	const unused = HARMLESS.filter(set);
	if (inputs.engine === "embedded" || inputs.engine === "auto" && switching.length === 0) {
		refuse(BUILDX_ONLY.filter(set), inputs.engine === "embedded" ? "engine: embedded" : "the embedded engine");
		return {
			engine: "embedded",
			unused
		};
	}
	const dockerfile = DOCKERFILE_ONLY.filter(set);
	if (inputs.compile === "buildkit") {
		refuse(dockerfile, "compile: buildkit, which writes a Dockerfile of its own");
		refuse(LINKED_HERE.filter(set), "compile: buildkit, which links on the nodes of the builder");
		return {
			engine: "buildx",
			way: "buildkit",
			unused: unused.filter((name) => name === "context")
		};
	}
	if (set("bake-file") || set("targets")) {
		refuse([...OURS.filter(set), ...BUILD_ONLY.filter(set)], "a bake file, whose targets say it themselves");
		return {
			engine: "buildx",
			way: "bake",
			unused: []
		};
	}
	if (dockerfile.length + ANY_SOLVE.filter(set).length > 0) {
		const withOurs = configuration.origins.compile !== void 0;
		if (!withOurs) refuse(OURS.filter(set), "a Dockerfile, which says it itself");
		return {
			engine: "buildx",
			way: "dockerfile",
			withOurs,
			unused: []
		};
	}
	return {
		engine: "buildx",
		way: "host",
		unused: unused.filter((name) => name === "context")
	};
}
function compilesHere(choice) {
	if (choice.engine === "embedded" || choice.way === "host") return true;
	return choice.way === "dockerfile" && choice.withOurs;
}
function isOwnFile(choice) {
	return choice.engine === "buildx" && (choice.way === "bake" || choice.way === "dockerfile" && !choice.withOurs);
}
const DOCKERFILE_NAMES = Object.keys(DOCKERFILE);
const BAKE_NAMES = [
	"bake-file",
	"targets",
	"set"
];
const DOCKERFILE_ONLY = DOCKERFILE_NAMES.filter((name) => !ANY_SOLVE.includes(name) && name !== "context");
const BUILD_ONLY = [
	"file",
	"target",
	"build-args",
	"build-contexts"
];
const BUILDX_ONLY = [
	...DOCKERFILE_NAMES.filter((name) => name !== "context"),
	"compile",
	"builder",
	"driver",
	"driver-opts",
	"endpoint",
	"node-platforms",
	"append",
	"buildkitd-config",
	"buildkitd-config-inline",
	"buildkitd-flags",
	"builder-keep",
	"until",
	"provenance",
	"attests"
];
function isSet(inputs, name) {
	const value = inputs[propertyOf(name)];
	if (Array.isArray(value)) return value.length > 0;
	return String(value ?? "") !== inputDefinition(name).default;
}
function refuse(names, what) {
	const [name] = names;
	if (name === void 0) return;
	const bake = BAKE_NAMES.includes(name);
	throw new Failure({
		code: "invalid-input",
		message: `${name} is set, but means nothing to ${what}.`,
		fix: LINKED_HERE.includes(name) ? linkedElsewhere(name) : OURS.includes(name) ? `Leave ${name} out, or say compile: host, which gives your Dockerfile the image that the inputs describe.` : `Leave ${name} out, or choose what it belongs to: engine: buildx${bake && name !== "bake-file" ? " with bake-file" : ""}.`
	});
}
function linkedElsewhere(name) {
	return `Leave ${name} out, or say compile: host, which links here.${name === "exact" ? ` A program that is linked without -s and -w says by itself whose its data is.` : ""}`;
}
// src/source/find/find-modules.ts
const SKIPPED = new Set([
	"vendor",
	"node_modules",
	"testdata"
]);
const LIMITS = {
	depth: 6,
	folders: 5e3,
	found: 20
};
async function findModulesBelow(directory) {
	const found = [];
	let level = [""];
	let visited = 0;
	for (let depth = 0; depth <= LIMITS.depth && level.length > 0; depth++) {
		const next = [];
		for (const folder of level) {
			if (visited++ >= LIMITS.folders || found.length >= LIMITS.found) return found;
			const { hasModule, folders } = await look(directory, folder);
			if (hasModule && folder !== "") found.push(folder);
			next.push(...folders);
		}
		level = next;
	}
	return found;
}
async function seemsToHaveCommand(module) {
	const cmd = join(module, "cmd");
	const folders = (await readdir(cmd, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory()).map(({ name }) => join(cmd, name));
	for (const folder of [module, ...folders.slice(0, LIMITS.found)]) {
		const files = (await readdir(folder).catch(() => [])).filter((name) => /\.go$/.test(name) && !/_test\.go$/.test(name));
		for (const file of files.slice(0, LIMITS.found)) {
			const text = await readFile(join(folder, file), "utf8").catch(() => "");
			if (/^package main\b/m.test(text)) return true;
		}
	}
	return false;
}
async function look(directory, folder) {
	const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
	const folders = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !/^[._]/.test(entry.name)).map((entry) => folder === "" ? entry.name : `${folder}/${entry.name}`).sort();
	return {
		hasModule: entries.some((entry) => entry.name === "go.mod" && entry.isFile()),
		folders
	};
}
// src/source/find/locate.ts
function isDirectorySource(source) {
	return parseModuleQuery(source) === void 0;
}
async function locateSource(source, context) {
	const query = await namedFolder(source, context) ? void 0 : parseModuleQuery(source);
	if (query !== void 0) {
		const { fetchModule } = await import("./fetch-module-NLqR6BNR.mjs");
		return fetchModule(query, await context.go(), context);
	}
	return locateDirectory(source, context);
}
async function namedFolder(source, context) {
	return (await stat(resolve(context.workingDirectory, source)).catch(() => void 0))?.isDirectory() ?? false;
}
async function locateDirectory(source, context) {
	const asked = resolve(context.workingDirectory, source);
	const status = await stat(asked).catch(() => void 0);
	if (status === void 0) throw new Failure({
		code: "source-missing",
		message: `source: "${source}" does not exist (looked for ${asked}).`,
		fix: "Name a folder of a Go module, or MODULE@VERSION for one that the module proxy has."
	});
	if (!status.isDirectory()) throw new Failure({
		code: "source-missing",
		message: `source: "${source}" is a file, not a folder.`,
		fix: "Name the folder of the Go module, and choose its commands with packages."
	});
	const packageDirectory = await realpath(asked);
	const directory = await moduleAbove(packageDirectory);
	if (directory === void 0) throw await noModule(source, packageDirectory);
	return {
		kind: "directory",
		directory,
		packageDirectory
	};
}
async function moduleAbove(folder) {
	for (let current = folder;; current = dirname(current)) {
		if ((await stat(join(current, "go.mod")).catch(() => void 0))?.isFile() === true) return current;
		if (dirname(current) === current) return void 0;
	}
}
async function noModule(source, folder) {
	const below = await findModulesBelow(folder);
	const shown = source === "." ? "this folder" : `"${source}"`;
	if (below.length === 0) return new Failure({
		code: "no-module",
		message: `source: there is no go.mod in ${shown}, above it or below it (${folder}).`,
		fix: "Name the folder that holds go.mod, or make one with: go mod init example.com/app"
	});
	const base = source.replace(/[/\\]+$/, "");
	const named = below.map((path) => base === "." ? `./${path}` : `${base}/${path}`);
	const runnable = await Promise.all(below.map((path) => seemsToHaveCommand(join(folder, path))));
	return new Failure({
		code: "no-module",
		message: `source: ${(await stat(join(folder, "go.work")).catch(() => void 0))?.isFile() === true ? `${shown} is the root of a workspace (go.work) and no module` : `there is no go.mod in ${shown} or above it`}; modules below it: ${named.join(", ")}.`,
		fix: `Name one of them: build ${named[Math.max(0, runnable.indexOf(true))]}`
	});
}
// src/toolchain/go-version.ts
const PATTERN = /^(?:go)?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4})|(alpha|beta|rc)(\d{1,4}))?$/;
function parseGoVersion(text) {
	const development = text.startsWith("devel ");
	const bare = (development ? text.slice(6) : text).trim().split(/[\s+-]/)[0] ?? "";
	const match = PATTERN.exec(bare);
	if (match === null) return void 0;
	const version = {
		major: Number(match[1]),
		minor: Number(match[2])
	};
	if (development) return {
		...version,
		patch: 0
	};
	if (match[3] !== void 0) return {
		...version,
		patch: Number(match[3])
	};
	if (match[4] !== void 0) return {
		...version,
		pre: {
			kind: match[4],
			number: Number(match[5])
		}
	};
	return version.major === 1 && version.minor <= 20 ? {
		...version,
		patch: 0
	} : version;
}
const STAGES = [
	"language",
	"alpha",
	"beta",
	"rc",
	"release"
];
function rank(version) {
	const stage = version.patch !== void 0 ? "release" : version.pre?.kind ?? "language";
	return [
		version.major,
		version.minor,
		STAGES.indexOf(stage),
		version.patch ?? version.pre?.number ?? 0
	];
}
function compareGoVersions(a, b) {
	const [left, right] = [rank(a), rank(b)];
	for (const [index, value] of left.entries()) {
		const difference = value - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function formatGoVersion(version) {
	const { major, minor, patch, pre } = version;
	const line = `${major}.${minor}`;
	if (pre !== void 0) return `${line}${pre.kind}${pre.number}`;
	if (patch === 0 && major === 1 && minor <= 20) return line;
	return patch === void 0 ? line : `${line}.${patch}`;
}
function satisfies(version, wanted) {
	switch (wanted.kind) {
		case "exact": return compareGoVersions(version, wanted.version) === 0;
		case "line": return version.major === wanted.version.major && version.minor === wanted.version.minor;
		case "minimum": return compareGoVersions(version, wanted.version) >= 0;
	}
}
function parseWantedGo(text, input) {
	const trimmed = text.trim().replace(/^v(?=\d)/, "");
	const line = /\.[xX*]$/.test(trimmed);
	const version = parseGoVersion(trimmed.replace(/\.[xX*]$/, ""));
	if (version === void 0 || /\s/.test(trimmed)) throw new Failure({
		code: "invalid-input",
		message: `${input}: "${text}" is not a Go version.`,
		fix: "Write a release such as 1.26.8, or a line such as 1.26 for its newest release."
	});
	return {
		kind: line || /^(?:go)?\d+\.\d+$/.test(trimmed) ? "line" : "exact",
		version,
		requestedBy: `${input} ${trimmed}`
	};
}
// src/toolchain/go-command.ts
function pathsOf(host) {
	return host.platform === "win32" ? win32 : posix;
}
function goFileName(host) {
	return host.platform === "win32" ? "go.exe" : "go";
}
function goCandidates(env, host) {
	const paths = pathsOf(host);
	return (env.PATH ?? env.Path ?? "").split(paths.delimiter).filter((folder) => paths.isAbsolute(folder)).map((folder) => paths.join(folder, goFileName(host)));
}
async function goOnPath(runtime) {
	for (const candidate of goCandidates(runtime.env, runtime.host)) if (await isProgram(candidate, runtime.host)) return candidate;
}
async function isProgram(path, host) {
	try {
		const facts = await stat(path);
		return facts.isFile() && (host.platform === "win32" || (facts.mode & 73) !== 0);
	} catch {
		return false;
	}
}
async function goInToolCache(runtime) {
	const root = runtime.env.RUNNER_TOOL_CACHE;
	if (root === void 0 || root === "") return [];
	const paths = pathsOf(runtime.host);
	const folder = paths.join(root, "go");
	const names = await readdir(folder).catch(() => []);
	const found = [];
	for (const name of names) {
		const version = parseGoVersion(name);
		const command = paths.join(folder, name, runtime.host.arch, "bin", goFileName(runtime.host));
		if (version === void 0) continue;
		if (await stat(paths.join(folder, name, `${runtime.host.arch}.complete`)).then(() => true, () => false) && await isProgram(command, runtime.host)) found.push({
			version,
			command
		});
	}
	return found.sort((a, b) => compareGoVersions(b.version, a.version));
}
// src/toolchain/go-settings.ts
const PASSED_GO_VARIABLES = [
	"GOPROXY",
	"GOPRIVATE",
	"GONOPROXY",
	"GONOSUMDB",
	"GOSUMDB",
	"GOINSECURE",
	"GOVCS",
	"GOAUTH",
	"GOMODCACHE",
	"GOCACHE",
	"GOPATH",
	"GOTMPDIR",
	"GOWORK"
];
const PASSED_OTHERS = [
	"NETRC",
	"SSH_AUTH_SOCK",
	"SSH_ASKPASS",
	"GIT_SSH",
	"GIT_SSH_COMMAND",
	"GIT_ASKPASS",
	"GIT_CONFIG_GLOBAL",
	"GIT_CONFIG_SYSTEM",
	"GIT_CONFIG_NOSYSTEM",
	"GIT_SSL_CAINFO",
	"GIT_SSL_NO_VERIFY",
	"GIT_ALLOW_PROTOCOL",
	"GIT_PROXY_COMMAND"
];
function gitConfigurationVariables(ambient) {
	return Object.keys(ambient).filter((name) => /^GIT_CONFIG_(COUNT|KEY_\d+|VALUE_\d+)$/.test(name));
}
function probeEnvironment(ambient, goToolchain) {
	return childEnvironment(ambient, {
		pass: [
			...PASSED_GO_VARIABLES,
			...PASSED_OTHERS,
			...gitConfigurationVariables(ambient),
			"GOENV",
			"GOTOOLCHAIN"
		],
		set: {
			GOFLAGS: "",
			...goToolchain === void 0 ? {} : { GOTOOLCHAIN: goToolchain }
		}
	});
}
async function askGo(command, directory, goToolchain, runtime) {
	const ask = () => askNow(command, directory, goToolchain, runtime);
	if (goToolchain !== "local" || runtime.cacheDirectory === void 0) return ask();
	const deciding = Object.entries(runtime.env).filter(([name]) => DECIDING.test(name)).sort(([a], [b]) => a < b ? -1 : 1);
	const key = [
		"go env",
		await fileIdentity(command),
		directory,
		deciding
	];
	const witnessed = async () => {
		const probe = await ask();
		return {
			probe,
			witnesses: await witnessesOf(probe, directory)
		};
	};
	const holds = async ({ probe, witnesses }) => probe.ok && (await witnessesOf(probe, directory)).join("\n") === witnesses.join("\n");
	return (await remembered(runtime.cacheDirectory, key, witnessed, holds)).probe;
}
const DECIDING = /^(GO|CGO_|GCC|CC$|CXX$|AR$|FC$|PKG_CONFIG|HOME$|USERPROFILE$|XDG_|APPDATA$|LOCALAPPDATA$|PATH$|Path$)/;
async function witnessesOf(probe, directory) {
	if (!probe.ok) return [];
	const { GOENV = "", GOROOT = "" } = probe.settings;
	const parents = [];
	for (let folder = directory;; folder = dirname(folder)) {
		parents.push(folder);
		if (dirname(folder) === folder) break;
	}
	const files = [
		GOENV,
		join(GOROOT, "go.env"),
		join(GOROOT, "VERSION"),
		...parents.flatMap((folder) => [join(folder, "go.mod"), join(folder, "go.work")])
	];
	return Promise.all(files.filter((file) => file !== "").map(fileIdentity));
}
async function askNow(command, directory, goToolchain, runtime) {
	const result = await runGo(command, ["env", "-json"], directory, goToolchain, runtime);
	if (result.exitCode !== 0) return {
		ok: false,
		said: result.stderr.trim()
	};
	const settings = JSON.parse(result.stdout);
	return {
		ok: true,
		settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === "string"))
	};
}
async function versionLines(command, file, directory, runtime) {
	const content = await readFile(file.path, "utf8").catch(() => void 0);
	const ask = () => askVersionLines(command, file, directory, runtime);
	if (content === void 0 || runtime.cacheDirectory === void 0) return await ask() ?? void 0;
	const key = [
		"version lines",
		await fileIdentity(command),
		file.kind,
		content
	];
	return await remembered(runtime.cacheDirectory, key, ask, async (lines) => lines !== null) ?? void 0;
}
async function askVersionLines(command, file, directory, runtime) {
	const result = await runGo(command, [
		file.kind === "go.mod" ? "mod" : "work",
		"edit",
		"-json",
		file.path
	], directory, "local", runtime);
	if (result.exitCode !== 0) return null;
	const { Go, Toolchain } = JSON.parse(result.stdout);
	return {
		...Go === void 0 ? {} : { go: Go },
		...Toolchain === void 0 ? {} : { toolchain: Toolchain }
	};
}
async function knownReleases(command, directory, runtime) {
	const result = await runGo(command, [
		"list",
		"-m",
		"-versions",
		"-f",
		"{{join .Versions \" \"}}",
		"go"
	], directory, "local", runtime, { GOWORK: "off" });
	return result.exitCode === 0 ? result.stdout.trim().split(/\s+/) : [];
}
async function runGo(command, args, directory, goToolchain, runtime, further = {}) {
	const result = await runChild({
		command,
		args,
		env: {
			...probeEnvironment(runtime.env, goToolchain),
			...further
		},
		cwd: directory
	}, runtime);
	if (result.startError === void 0) return result;
	throw new Failure({
		code: "go-missing",
		message: `The go command ${command} cannot be started (${result.startError.code ?? result.startError.message}).`,
		fix: "Repair that installation, or take it out of PATH: without any Go one is fetched.",
		cause: result.startError
	});
}
async function writtenSettings(settings) {
	const file = settings.GOENV;
	if (file === void 0 || file === "" || file === "off") return new Map();
	return parseSettingsFile(await readFile(file, "utf8").catch(() => ""));
}
function parseSettingsFile(text) {
	const found = new Map();
	for (const line of text.split("\n")) {
		const match = /^([A-Z][A-Z0-9_]*)=(.*?)\r?$/.exec(line);
		if (match !== null) found.set(match[1], match[2]);
	}
	return found;
}
// src/toolchain/too-old.ts
function tooOld(facts) {
	const local = facts.heldBy === "GOTOOLCHAIN=local";
	return new Failure({
		code: "go-too-old",
		message: local ? `${facts.requestedBy} asks for Go ${facts.wanted}, but ${facts.command} is ${facts.running}, and GOTOOLCHAIN=local forbids fetching another.` : `${facts.requestedBy} asks for Go ${facts.wanted}, but ${facts.heldBy} chooses ${facts.running}.`,
		fix: local ? `Set go-version to ${facts.wanted} here, or GOTOOLCHAIN=auto; if actions/setup-go set GOTOOLCHAIN=local, give its go-version or go-version-file that version.` : `Raise it to ${facts.wanted} or newer, or leave it out so that go.mod decides.`
	});
}
const NETWORK = /dial tcp|i\/o timeout|connection re(set|fused)|no such host|TLS handshake|certificate|EOF|: 5\d\d |: 429 |proxyconnect|context deadline/;
function cannotFetch(wanted, requestedBy, said) {
	if (NETWORK.test(said) && !/\b40[34]\b|\b410\b|not available/.test(said)) return new Failure({
		code: "module-proxy-failed",
		message: `Go ${wanted}, which ${requestedBy} asks for, could not be fetched.`,
		fix: "Check GOPROXY, HTTPS_PROXY and the network, or install that Go beforehand (actions/setup-go).",
		details: said
	});
	return new Failure({
		code: "go-too-old",
		message: `${requestedBy} asks for Go ${wanted}, which this machine does not have and which could not be fetched.`,
		fix: "Correct the version if there is no such release; else install it beforehand, or let GOPROXY and GOTOOLCHAIN=auto fetch it.",
		details: said
	});
}
// src/toolchain/candidate.ts
async function inspect$1(command, origin, request, goToolchain, runtime) {
	const probe = await askGo(command, request.directory, goToolchain, runtime);
	const version = probe.ok ? parseGoVersion(probe.settings.GOVERSION ?? "") : void 0;
	if (probe.ok && version !== void 0) return {
		command,
		origin,
		settings: probe.settings,
		version
	};
	throw new Failure({
		code: "go-missing",
		message: `The go command ${command} does not say its version and settings (go env -json).`,
		fix: "Install Go 1.21 or newer, or take that one out of PATH: without any Go one is fetched.",
		details: probe.ok ? `GOVERSION=${probe.settings.GOVERSION ?? ""}` : probe.said
	});
}
__name(inspect$1, "inspect");
async function fromToolCache(wanted, request, runtime) {
	const found = (await goInToolCache(runtime)).filter(({ version }) => satisfies(version, wanted));
	const chosen = wanted.kind === "minimum" ? found.at(-1) : found[0];
	return chosen === void 0 ? void 0 : inspect$1(chosen.command, "tool-cache", request, "local", runtime);
}
async function fetched(wanted, own, request, runtime) {
	const release = wanted.kind === "line" ? await newestOf(wanted, own, request, runtime) : formatGoVersion(wanted.version);
	return switched(own, `go${release}`, request, wanted.requestedBy, runtime, release);
}
async function newestOf(wanted, own, request, runtime) {
	const all = (await knownReleases(own.command, own.settings.GOROOT ?? request.directory, runtime)).map(parseGoVersion).filter((version) => version !== void 0);
	const newest = all.filter((version) => version.patch !== void 0 && satisfies(version, wanted)).sort(compareGoVersions).at(-1);
	if (newest !== void 0) return formatGoVersion(newest);
	throw cannotFetch(formatGoVersion(wanted.version), wanted.requestedBy, all.length === 0 ? "dial tcp: the module proxy does not list the releases of Go" : "not available: no release of that line");
}
async function switched(own, goToolchain, request, requestedBy, runtime, wanted) {
	const step = runtime.progress.start("toolchain");
	step.update({ detail: `go ${wanted}` });
	const probe = await askGo(own.command, request.directory, goToolchain, runtime);
	const version = probe.ok ? parseGoVersion(probe.settings.GOVERSION ?? "") : void 0;
	if (!probe.ok || version === void 0) {
		step.fail(`go ${wanted} cannot be had`);
		throw cannotFetch(wanted, requestedBy, probe.ok ? "" : probe.said);
	}
	step.done(probe.settings.GOVERSION);
	const other = compareGoVersions(version, own.version) !== 0;
	return {
		command: own.command,
		origin: other ? "gotoolchain" : own.origin,
		settings: probe.settings,
		version
	};
}
// src/toolchain/version-file.ts
async function readVersionFile(name, directory) {
	const path = isAbsolute(name) ? name : resolve(directory, name);
	let text;
	try {
		text = await readFile(path, "utf8");
	} catch (error) {
		throw new Failure({
			code: "invalid-input",
			message: `go-version-file: ${path} cannot be read.`,
			fix: "Name an existing go.mod, go.work, .go-version or .tool-versions, relative to the working directory.",
			cause: error
		});
	}
	if (name.endsWith(".mod")) return {
		kind: "go.mod",
		path
	};
	if (name.endsWith(".work")) return {
		kind: "go.work",
		path
	};
	const version = versionInText(basename(path), text);
	if (version === void 0) throw new Failure({
		code: "invalid-input",
		message: `go-version-file: ${path} names no Go version.`,
		fix: "Write the version on a line of its own (.go-version) or as \"golang 1.26.8\" (.tool-versions)."
	});
	return {
		kind: "text",
		wanted: parseWantedGo(version, `go-version-file ${name}`)
	};
}
function versionInText(fileName, text) {
	const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, "").trim()).filter((line) => line !== "");
	if (!fileName.endsWith("tool-versions")) return lines[0];
	for (const line of lines) {
		const [tool, version] = line.split(/\s+/);
		if ((tool === "golang" || tool === "go") && version !== void 0) return version;
	}
}
// src/toolchain/wanted.ts
function moduleWish(lines, file) {
	const required = lines?.go === void 0 ? void 0 : parseGoVersion(lines.go);
	const toolchain = lines?.toolchain === void 0 ? void 0 : parseGoVersion(lines.toolchain);
	if (required === void 0 && toolchain === void 0) return void 0;
	const byToolchain = toolchain !== void 0 && (required === void 0 || compareGoVersions(toolchain, required) > 0);
	const preferred = {
		kind: "minimum",
		version: byToolchain ? toolchain : required,
		requestedBy: `${file} ${byToolchain ? "toolchain" : "go"}`
	};
	return required === void 0 ? { preferred } : {
		required,
		preferred
	};
}
function toolchainMode(env) {
	const value = env.GOTOOLCHAIN ?? "";
	if (value === "" || value === "auto") return { kind: "module" };
	if (value === "local") return { kind: "local" };
	if (/^go\d+\.\d+(\.\d+|(beta|rc)\d+)?$/.test(value)) {
		const { version } = parseWantedGo(value, "GOTOOLCHAIN");
		return {
			kind: "exact",
			wanted: {
				kind: "exact",
				version,
				requestedBy: "GOTOOLCHAIN"
			}
		};
	}
	return { kind: "go-decides" };
}
// src/toolchain/find-toolchain.ts
async function findToolchain(request, runtime, http) {
	const file = request.goVersion === "" && request.goVersionFile !== "" ? await readVersionFile(request.goVersionFile, runtime.workingDirectory) : void 0;
	const start = await firstGo(request, runtime, http);
	const [own, linesOfModule] = await Promise.all([inspect$1(start.command, start.origin, request, "local", runtime), request.goMod === void 0 ? void 0 : versionLines(start.command, {
		kind: "go.mod",
		path: request.goMod
	}, request.directory, runtime)]);
	const wish = await wishOf(own, request.goLineOnly === true && linesOfModule?.go !== void 0 ? { go: linesOfModule.go } : linesOfModule, request, runtime);
	const explicit = await explicitWish(request, file, own, runtime);
	if (explicit !== void 0) return byWish(explicit, own, wish, request, runtime);
	const mode = toolchainMode(runtime.env);
	if (mode.kind === "exact") return byWish(mode.wanted, own, wish, request, runtime);
	if (mode.kind === "go-decides") {
		const requestedBy = `GOTOOLCHAIN=${runtime.env.GOTOOLCHAIN}`;
		return result(await switched(own, void 0, request, requestedBy, runtime, formatGoVersion(wish?.preferred.version ?? own.version)), requestedBy, runtime);
	}
	return byModule(own, wish, mode.kind === "local", request, runtime);
}
async function firstGo(request, runtime, http) {
	const onPath = await goOnPath(runtime);
	if (onPath !== void 0) return {
		command: onPath,
		origin: "path"
	};
	const [cached] = await goInToolCache(runtime);
	if (cached !== void 0) return {
		command: cached.command,
		origin: "tool-cache"
	};
	const { installPinnedGo } = await import("./install-UBHmh3dT.mjs");
	return {
		command: await installPinnedGo(request.goDownloadUrl, runtime, http),
		origin: "download"
	};
}
async function wishOf(own, linesOfModule, request, runtime) {
	const work = own.settings.GOWORK ?? "";
	if (work === "" || work === "off") return moduleWish(linesOfModule, "go.mod");
	return moduleWish(await versionLines(own.command, {
		kind: "go.work",
		path: work
	}, request.directory, runtime), "go.work");
}
async function explicitWish(request, file, own, runtime) {
	if (request.goVersion !== "") return parseWantedGo(request.goVersion, "go-version");
	if (file === void 0) return void 0;
	if (file.kind === "text") return file.wanted;
	const wish = moduleWish(await versionLines(own.command, file, request.directory, runtime), file.kind);
	if (wish !== void 0) return {
		...wish.preferred,
		requestedBy: `go-version-file ${request.goVersionFile}`
	};
	throw new Failure({
		code: "invalid-input",
		message: `go-version-file: ${file.path} names no Go version.`,
		fix: "Add a go line to it (go mod edit -go=1.26.0), or use go-version."
	});
}
async function byWish(wanted, own, module, request, runtime) {
	const chosen = satisfies(own.version, wanted) ? own : await fromToolCache(wanted, request, runtime) ?? await fetched(wanted, own, request, runtime);
	if (module?.required !== void 0 && compareGoVersions(chosen.version, module.required) < 0) throw tooOld({
		running: chosen.settings.GOVERSION ?? "",
		command: chosen.command,
		wanted: formatGoVersion(module.required),
		requestedBy: module.preferred.requestedBy.replace(/ .*/, ""),
		heldBy: wanted.requestedBy
	});
	return result(chosen, wanted.requestedBy, runtime);
}
async function byModule(own, wish, local, request, runtime) {
	if (wish === void 0) return result(own, origins[own.origin], runtime);
	if (satisfies(own.version, wish.preferred)) return result(own, own.origin === "path" ? "PATH" : origins[own.origin], runtime);
	const wanted = formatGoVersion(wish.preferred.version);
	if (!local) {
		const cached = await fromToolCache(wish.preferred, request, runtime);
		if (cached !== void 0) return result(cached, wish.preferred.requestedBy, runtime);
	}
	const other = local ? own : await switched(own, void 0, request, wish.preferred.requestedBy, runtime, wanted);
	if (wish.required === void 0 || compareGoVersions(other.version, wish.required) >= 0) return result(other, other === own ? origins[own.origin] : wish.preferred.requestedBy, runtime);
	throw tooOld({
		running: own.settings.GOVERSION ?? "",
		command: own.command,
		wanted: formatGoVersion(wish.required),
		requestedBy: wish.preferred.requestedBy.replace(/ .*/, ""),
		heldBy: "GOTOOLCHAIN=local"
	});
}
const origins = {
	path: "PATH",
	"tool-cache": "the tool cache",
	gotoolchain: "GOTOOLCHAIN",
	download: "go-slim-image",
	image: "the image"
};
async function result(chosen, requestedBy, runtime) {
	const goroot = chosen.settings.GOROOT ?? "";
	const inside = (runtime.host.platform === "win32" ? win32 : posix).join(goroot, "bin", goFileName(runtime.host));
	const command = goroot !== "" && await isProgram(inside, runtime.host) ? inside : chosen.command;
	return {
		toolchain: {
			version: (chosen.settings.GOVERSION ?? "").split(" ")[0],
			command,
			goroot,
			origin: chosen.origin,
			requestedBy
		},
		settings: chosen.settings
	};
}
// src/toolchain/checksum-notices.ts
function checksumNotices(settings, ambient) {
	const notices = [];
	const off = switchedOff(settings);
	if (off !== void 0 && (settings.GOPRIVATE ?? "") === "") notices.push({
		level: "warning",
		code: "checksum-database-off",
		message: `${off} switches Go's checksum database off for every module, so what the proxy serves is not verified on first use. Name your private modules in GOPRIVATE instead, for example GOPRIVATE=github.com/acme/*.`
	});
	if (/(^|\s)--?insecure\b/.test(ambient.GOFLAGS ?? "")) notices.push({
		level: "warning",
		code: "insecure-flag",
		message: "GOFLAGS holds -insecure, which Go does not know any more; name the hosts in GOINSECURE instead."
	});
	return notices;
}
function switchedOff(settings) {
	if (settings.GOSUMDB === "off") return "GOSUMDB=off";
	for (const name of ["GONOSUMDB", "GOINSECURE"]) if ((settings[name] ?? "").split(",").map((pattern) => pattern.trim()).some((pattern) => /^\*(\/\*)*$|^\*\.\*$/.test(pattern))) return `${name}=${settings[name]}`;
}
// src/toolchain/overridden.ts
const BY_PLATFORM = "the platform decides it; use platforms";
const BY_ENV_INPUT = "it must not change the build unseen; use the input env";
const BENDING = {
	GOOS: BY_PLATFORM,
	GOARCH: BY_PLATFORM,
	GOAMD64: "use platforms (linux/amd64/v3) or goamd64",
	GOARM64: "use platforms (linux/arm64/v9.0) or goarm64",
	GOARM: "use platforms (linux/arm/v7) or goarm",
	GO386: BY_PLATFORM,
	GOMIPS: BY_PLATFORM,
	GOMIPS64: BY_PLATFORM,
	GOPPC64: BY_PLATFORM,
	GORISCV64: BY_PLATFORM,
	GOWASM: BY_ENV_INPUT,
	GOFLAGS: "use the inputs ldflags, build-tags, gcflags, trimpath, buildvcs",
	GOEXPERIMENT: BY_ENV_INPUT,
	GOFIPS140: BY_ENV_INPUT,
	GODEBUG: BY_ENV_INPUT,
	GO111MODULE: "modules are always on",
	GOROOT: "the toolchain that was found knows its own",
	GOGCCFLAGS: BY_ENV_INPUT,
	GCCGO: BY_ENV_INPUT,
	AR: BY_ENV_INPUT,
	CC: BY_ENV_INPUT,
	CXX: BY_ENV_INPUT,
	FC: BY_ENV_INPUT,
	PKG_CONFIG: BY_ENV_INPUT,
	PKG_CONFIG_PATH: BY_ENV_INPUT,
	CGO_ENABLED: "it is 0 unless the input env says CGO_ENABLED=1",
	CGO_CFLAGS: BY_ENV_INPUT,
	CGO_CPPFLAGS: BY_ENV_INPUT,
	CGO_CXXFLAGS: BY_ENV_INPUT,
	CGO_FFLAGS: BY_ENV_INPUT,
	CGO_LDFLAGS: BY_ENV_INPUT,
	CGO_CFLAGS_ALLOW: BY_ENV_INPUT,
	CGO_LDFLAGS_ALLOW: BY_ENV_INPUT
};
const FLAGS = [
	[/(^|\s)--?mod=vendor/, "a vendor folder is used by Go of its own accord (-mod=vendor)"],
	[/(^|\s)--?modfile=/, "-modfile is not supported; build with the go.mod of the module"],
	[/(^|\s)--?tags=/, "use build-tags"],
	[/(^|\s)--?insecure/, "use GOINSECURE"]
];
function overriddenVariables(ambient, written) {
	const found = [];
	for (const [name, why] of Object.entries(BENDING)) {
		const inEnvironment = ambient[name];
		const value = inEnvironment ?? written.get(name);
		if (value === void 0 || value === "" || name === "GOFLAGS" && harmlessFlags(value) === value.trim()) continue;
		const origin = inEnvironment === void 0 ? "go env -w" : "environment";
		found.push({
			name,
			value,
			origin,
			why: name === "GOFLAGS" ? whyFlags(value, why) : why
		});
	}
	return found.sort((a, b) => a.name < b.name ? -1 : 1);
}
function harmlessFlags(value) {
	return value.split(/\s+/).find((flag) => /^--?modcacherw$/.test(flag)) ?? "";
}
function whyFlags(value, why) {
	const hints = FLAGS.filter(([pattern]) => pattern.test(value)).map(([, hint]) => hint);
	return hints.length === 0 ? why : hints.join("; ");
}
// src/toolchain/go-environment.ts
async function goEnvironment(ambient, settings) {
	const written = await writtenSettings(settings);
	const set = {};
	for (const name of PASSED_GO_VARIABLES) {
		const value = name === "GOWORK" ? ambient.GOWORK ?? written.get("GOWORK") : settings[name];
		set[name] = value === void 0 || value === "" ? void 0 : value;
	}
	const flags = harmlessFlags(ambient.GOFLAGS ?? written.get("GOFLAGS") ?? "");
	return {
		env: childEnvironment(ambient, {
			pass: [...PASSED_OTHERS, ...gitConfigurationVariables(ambient)],
			set: {
				...set,
				GOFLAGS: flags === "" ? void 0 : flags,
				GOENV: "off",
				GOTOOLCHAIN: "local"
			}
		}),
		overridden: overriddenVariables(ambient, written),
		notices: checksumNotices(settings, ambient),
		moduleCache: settings.GOMODCACHE ?? "",
		buildCache: settings.GOCACHE ?? "",
		cacheProgram: ambient.GOCACHEPROG ?? written.get("GOCACHEPROG") ?? ""
	};
}
// src/pipeline/plan/prepare.ts
async function prepareWorkbench(configuration, session) {
	const { inputs } = configuration;
	const { runtime, http } = session;
	const request = {
		goVersion: inputs.goVersion,
		goVersionFile: inputs.goVersionFile,
		goDownloadUrl: inputs.goDownloadUrl
	};
	const context = (go) => ({
		...runtime,
		go
	});
	if (isDirectorySource(inputs.source)) {
		const source = await locateSource(inputs.source, context(() => Promise.reject(new Error("a folder needs no Go"))));
		const goMod = join(source.directory, "go.mod");
		return workbench(source, await findToolchain({
			...request,
			directory: source.packageDirectory,
			goMod
		}, runtime, http), inputs, session);
	}
	const first = await findToolchain({
		...request,
		directory: runtime.workingDirectory
	}, runtime, http);
	const environment = await goEnvironment(runtime.env, first.settings);
	const go = {
		command: first.toolchain.command,
		env: environment.env
	};
	const source = await locateSource(inputs.source, context(() => Promise.resolve(go)));
	const goMod = source.requested?.goMod ?? join(source.directory, "go.mod");
	return workbench(source, await findToolchain({
		...request,
		directory: source.packageDirectory,
		goMod,
		goLineOnly: true
	}, runtime, http), inputs, session);
}
async function workbench(source, found, inputs, { runtime }) {
	const environment = await goEnvironment(runtime.env, found.settings);
	const bench = {
		source,
		found,
		environment,
		go: {
			command: found.toolchain.command,
			env: environment.env
		}
	};
	const command = inputs.gocacheprog || environment.cacheProgram;
	if (command === "") return bench;
	const { cacheProgramFor } = await import("./cache-program-DG5zLrnS.mjs");
	const cacheProgram = await cacheProgramFor(command, inputs, environment.env, runtime);
	return cacheProgram === void 0 ? bench : {
		...bench,
		cacheProgram
	};
}
// src/pipeline/plan/plan.ts
function withImagesSource(configuration) {
	const sources = [...new Set(configuration.images.map((image) => inputsOf(configuration, image).source))];
	const [source, ...more] = sources;
	if (source === void 0) return configuration;
	if (more.length === 0) return {
		...configuration,
		inputs: {
			...configuration.inputs,
			source
		}
	};
	throw new Failure({
		code: "invalid-input",
		message: `images: the images of the configuration file come from ${sources.length} sources (${sources.join(", ")}), and one run builds one.`,
		fix: "Build one image at a time with image: NAME, for example in a job matrix from the output matrix."
	});
}
async function plan(configuration, session, early = async () => void 0) {
	const step = session.runtime.progress.start("plan");
	try {
		const workbench = await prepareWorkbench(withImagesSource(configuration), session);
		for (const notice of workbench.environment.notices) session.runtime.log.notice(notice);
		const beginning = begun(early(workbench));
		await beginning;
		const { planBuild } = await import("./once-compiling-BPJ9T3ZL.mjs");
		const planned = await planBuild(configuration, workbench, session).catch(async (error) => {
			await (await beginning)?.cancel();
			throw error;
		});
		const { platforms, toolchain, module, revision } = planned.plan;
		step.done(`${platforms.length === 1 ? "1 platform" : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy}), ${module.path} ${revision.version}`);
		return {
			workbench,
			planned,
			early: await beginning
		};
	} catch (error) {
		step.fail("could not be made");
		throw error;
	}
}
// src/plan/values/duration.ts
const NANOSECONDS = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	ms: 1e6,
	s: 1e9,
	m: 6e10,
	h: 36e11
};
function parseDuration(text, input) {
	if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) throw invalidInput(input, text, "a duration is wanted, for example 10s or 1m30s");
	let total = 0;
	for (const [, amount, unit = ""] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)) total += Number(amount) * (NANOSECONDS[unit] ?? 0);
	const whole = Math.round(total);
	if (whole < 1e6 || !Number.isSafeInteger(whole)) throw invalidInput(input, text, "a duration from 1ms to 2500h is wanted");
	return whole;
}
// src/pipeline/supply/gate.ts
function readScanChoice(inputs) {
	return {
		gate: {
			armed: inputs.exitCode !== 0,
			severities: inputs.severity.map(readSeverity),
			unknownSeverity: inputs.unknownSeverity,
			ignoreUnfixed: inputs.ignoreUnfixed
		},
		timeoutMs: parseDuration(inputs.timeout, "timeout") / 1e6
	};
}
function readSeverity(text) {
	const found = SEVERITIES.find((severity) => severity === text.toUpperCase());
	if (found !== void 0) return found;
	const near = nearest(text, SEVERITIES);
	throw new Failure({
		code: "invalid-input",
		message: `severity: "${text}" is not a severity.`,
		fix: near === void 0 ? `Use some of ${SEVERITIES.join(", ")}.` : `Did you mean ${near}?`
	});
}
// src/pipeline/build/build.ts
async function build(given, session) {
	const github = await readGithubContext(session.runtime.env);
	const configuration = await judged(given, github, session);
	const { inputs } = configuration;
	const scan = readScanChoice(inputs);
	if (inputs.rebuildReasons !== "") (await import("./read-reasons-BEIp_r36.mjs")).readReasons(inputs.rebuildReasons);
	const choice = chooseEngine(configuration);
	const { exports, passed: passedOutputs } = await readOutputs(inputs.outputs, choice);
	const engine = inputs.load ? await (await import("./load-BJm9MiiC.mjs")).findContainerEngine(session.runtime) : void 0;
	if (isOwnFile(choice)) return buildOwnFile({
		configuration,
		session,
		scan,
		github,
		way: choice.way,
		passedOutputs
	}, {
		exports,
		engine
	}, await leaseFor(choice, configuration, github, session));
	const { workbench, planned, early } = await plan(configuration, session, async (ready) => {
		if (github !== void 0 || !compilesHere(choice)) return void 0;
		const root = annotationRoot(ready.source.directory, session.runtime.workingDirectory);
		return beginEarly(ready, {
			jobs: inputs.jobs,
			root
		}, session.runtime);
	});
	const builder = await leaseFor(choice, configuration, github, session);
	try {
		const { buildPlanned } = await import("./once-compiling-BPJ9T3ZL.mjs");
		return await buildPlanned({
			configuration,
			session,
			workbench,
			planned,
			scan,
			github,
			early,
			build,
			choice,
			builder,
			passedOutputs
		}, {
			exports,
			engine
		});
	} catch (error) {
		await early?.cancel();
		throw error;
	} finally {
		await builder.release();
	}
}
async function buildOwnFile(wanted, handing, lease) {
	try {
		const { buildDockerfiles } = await import("./build-dockerfiles-BjFnQecX.mjs");
		return await buildDockerfiles({
			...wanted,
			builder: lease.builder,
			caches: lease.caches
		}, handing);
	} finally {
		await lease.release();
	}
}
async function readOutputs(lines, choice) {
	if (lines.length === 0) return {
		exports: [],
		passed: []
	};
	const { parseExports, splitOutputs } = await import("./export-list-BYUCFYgT.mjs");
	return choice.engine === "buildx" ? splitOutputs(lines) : {
		exports: parseExports(lines),
		passed: []
	};
}
async function leaseFor(choice, { inputs }, github, { runtime }) {
	const { noBuilder, prepareBuilder } = await import("./lease-D0Klt572.mjs");
	if (choice.engine === "embedded") return noBuilder;
	return prepareBuilder(inputs, runtime, async (made) => {
		if (github === void 0) return false;
		const { keepForPost } = await import("./post-state-DgHjaqDH.mjs");
		return keepForPost("builder", JSON.stringify(made), runtime.env);
	});
}
async function judged(given, github, session) {
	if (github === void 0) return given;
	const { judgeInputs } = await import("./judged-by-base-Bk_daphf.mjs");
	return judgeInputs(given, github, session.runtime);
}
// src/pipeline/session/session.ts
async function withAuthorities(process, caFile, scratch) {
	const own = process.env.SSL_CERT_FILE;
	const extra = [caFile, process.env.NODE_EXTRA_CA_CERTS ?? ""].filter((file) => file !== "" && file !== own);
	if (extra.length === 0) return process.env;
	const given = await Promise.all([...own === void 0 ? [] : [own], ...extra].map((file) => readAuthorities(resolve(process.workingDirectory, file))));
	const standard = own === void 0 ? (await import("node:tls")).rootCertificates : [];
	const bundle = join(scratch, "authorities.pem");
	await writeFileWhole(bundle, [...standard, ...given].join("\n"));
	return {
		...process.env,
		SSL_CERT_FILE: bundle
	};
}
function temporaryFolder(host, scratch) {
	return host.platform === "win32" ? {
		TEMP: scratch,
		TMP: scratch
	} : { TMPDIR: scratch };
}
async function readAuthorities(file) {
	return readFile(file, "utf8").catch((cause) => {
		throw new Failure({
			code: "certificate-invalid",
			message: `The certificate file ${file} cannot be read.`,
			fix: "Name a readable PEM file in ca-file, NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.",
			cause
		});
	});
}
async function openSession(options) {
	const { process, configuration, console } = options;
	const { inputs } = configuration;
	const host = {
		platform: process.platform,
		arch: process.arch,
		cpus: availableParallelism()
	};
	const scratch = await openScratch(process.env);
	const cache = inputs.cacheDir === "" ? defaultCacheDirectory(process.env, host) : resolve(process.workingDirectory, inputs.cacheDir);
	const runtime = {
		env: {
			...await withAuthorities(process, inputs.caFile, scratch.path).catch(async (error) => {
				await scratch.remove();
				throw error;
			}),
			...temporaryFolder(host, scratch.path)
		},
		signal: options.signal,
		log: console.log,
		progress: console.progress,
		host,
		workingDirectory: process.workingDirectory,
		cacheDirectory: cache,
		scratchDirectory: scratch.path,
		...process.cacheProgramIdleMs === void 0 ? {} : { cacheProgramIdleMs: process.cacheProgramIdleMs }
	};
	const http = createHttpClient(runtime, inputs.caFile === "" ? {} : { caFile: resolve(process.workingDirectory, inputs.caFile) });
	return {
		runtime,
		console,
		http,
		startedAt: new Date(),
		close: async () => {
			console.finish();
			await http.close();
			await scratch.remove();
		}
	};
}
// src/pipeline/modes/action-mode.ts
async function runActionMode(process, console, signal) {
	const workingDirectory = process.env.GITHUB_WORKSPACE ?? process.workingDirectory;
	const configuration = await loadConfiguration({
		flags: new Map(),
		environment: actionInputs(process.env),
		workingDirectory,
		env: process.env
	});
	const inWorkspace = {
		...process,
		workingDirectory
	};
	return RUNNERS[configuration.inputs.mode]({
		configuration,
		process: inWorkspace,
		console,
		signal,
		way: "action"
	});
}
// src/pipeline/modes/build-command.ts
async function runBuildCommand({ configuration, process, console, signal }) {
	const { inputs } = configuration;
	const session = await openSession({
		process,
		configuration,
		console,
		signal
	});
	try {
		if (inputs.dryRun) {
			const { dryRun } = await import("./dry-run-njEQM2Hv.mjs");
			const shown = await dryRun(configuration, session);
			console.finish();
			process.stdout.write(inputs.json ? shown.json() : shown.text());
			return 0;
		}
		if (inputs.call === "check") {
			const { checkOnly } = await import("./check-only-CP0c9X5G.mjs");
			await checkOnly(configuration, session);
			console.finish();
			return 0;
		}
		const built = await build(configuration, session);
		const { tellBuilt } = await import("./tell-built-BqOcCL4R.mjs");
		return await tellBuilt(built, configuration, process, session);
	} finally {
		await session.close();
	}
}
export { digestOf as $, buildArguments as A, INPUT_NAMES as At, once$1 as B, compilesHere as C, readValue as Ct, annotationRoot as D, makeFolder as Dt, remembered as E, isFolder as Et, defaultCacheDirectory as F, didYouMean as G, EXACT_VERSION as H, defaultOutputDirectory as I, printable as J, invalidInput as K, openScratch as L, compileFailure as M, FAILURES as Mt, binaryLabel as N, Failure as Nt, rememberCommands as O, nearest as Ot, imageLabel as P, digestHex as Q, begun as R, chooseEngine as S, inputsOf as St, fileIdentity as T, parseConfigFile as Tt, REF_PATTERN as U, SEVERITIES as V, candidateModules as W, platformFileSuffix as X, formatPlatform as Y, samePlatform as Z, isProgram as _, asWriteFailure as _t, leaseFor as a, isDefaultBranchRun as at, parseGoVersion as b, writeFileWhole as bt, plan as c, createHttpClient as ct, findToolchain as d, runChild as dt, digestOfFile as et, askGo as f, TextTail as ft, goOnPath as g, tellFailure as gt, goInToolCache as h, TOOL_VERSION as ht, build as i, githubContext as it, buildEnvironment as j, inputDefinition as jt, compileAll as k, require_fastest_levenshtein as kt, prepareWorkbench as l, isLoopbackHost as lt, goFileName as m, runCommandLine as mt, runActionMode as n, readRecord$1 as nt, readScanChoice as o, isReleaseRun as ot, knownReleases as p, childEnvironment as pt, nearestWords as q, openSession as r, writeRecord as rt, parseDuration as s, readGithubContext as st, runBuildCommand as t, isDigest as tt, goEnvironment as u, isPrivateHost as ut, compareGoVersions as v, copyFileWhole as vt, isOwnFile as w, propertyOf as wt, isDirectorySource as x, writeWhole as xt, formatGoVersion as y, temporaryBeside as yt, deferred as z };
