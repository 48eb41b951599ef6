import "./rolldown-runtime-FwyLars3.mjs";
import { D as annotationRoot, Dt as makeFolder, M as compileFailure, Nt as Failure, Y as formatPlatform, bt as writeFileWhole, ot as isReleaseRun } from "./start-Cs8qjoYe.mjs";
import { a as readCaches, n as buildCall } from "./arguments-r1kZ-PBe.mjs";
import { at as runGo, rt as readGoMod, v as imagePlatform } from "./body-D-Qc5rZc.mjs";
import { t as plainBuild } from "./build-request-DkgotixH.mjs";
import { t as runBuildx } from "./run-buildx-uLuuFL6E.mjs";
import { n as dockerfileBuild } from "./dockerfile-request-CXoBD_mr.mjs";
const { dirname, isAbsolute, join, relative, resolve } = process.getBuiltinModule("node:path");
const { copyFile, stat } = process.getBuiltinModule("node:fs/promises");
// src/engine/buildx/compile/download-secrets.ts
const VARIABLES = [
	"GOPROXY",
	"GOPRIVATE",
	"GONOPROXY",
	"GONOSUMDB",
	"GOSUMDB",
	"GOINSECURE",
	"GOVCS",
	"GOAUTH",
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy"
];
const FILES = {
	netrc: { target: "/root/.netrc" },
	gitconfig: { target: "/root/.gitconfig" },
	authorities: {
		target: "/run/secrets/authorities",
		variable: "SSL_CERT_FILE"
	}
};
function downloadSecrets(given, go, files) {
	const known = new Set(given.map(({ id }) => id));
	const variables = VARIABLES.filter((name) => (go[name] ?? "") !== "" && !known.has(name));
	return [
		...given,
		...variables.map((name) => ({
			id: name,
			from: "value",
			value: go[name] ?? ""
		})),
		...Object.entries(files).filter(([id]) => !known.has(id)).map(([id, file]) => ({
			id,
			from: "file",
			file
		}))
	];
}
function secretMount(id) {
	const file = FILES[id];
	if (file !== void 0) return `--mount=type=secret,id=${id},target=${file.target},required=true`;
	return `--mount=type=secret,id=${id},${/^[A-Z][A-Z0-9_]*$|^(?:https?|no)_proxy$/.test(id) ? `env=${id},` : ""}required=true`;
}
function secretVariables(ids) {
	return ids.flatMap((id) => {
		const file = FILES[id];
		return file?.variable === void 0 ? [] : [[file.variable, file.target]];
	});
}
// src/engine/buildx/compile/compile-text.ts
const GO_CONTEXT = "builder";
const MODULES_CONTEXT = "modules-files";
const BINARIES_STAGE = "binaries";
const SOURCES = "/src";
const MODULE_CACHE = "--mount=type=cache,id=go-slim-image-modules,target=/go-modules";
const BUILD_CACHE = "--mount=type=cache,id=go-slim-image-build,target=/go-build";
function compileText(request) {
	const { moduleFolder, toolchain, secrets } = request;
	const workdir = moduleFolder === "." ? SOURCES : `${SOURCES}/${moduleFolder}`;
	const fixed = [
		["GOENV", "off"],
		["GOTOOLCHAIN", toolchain],
		["GOMODCACHE", "/go-modules"],
		["GOCACHE", "/go-build"],
		["HOME", "/root"],
		...request.variables
	];
	return `${[
		["# Made by go-slim-image."],
		[
			`FROM --platform=$BUILDPLATFORM ${GO_CONTEXT} AS go`,
			"USER 0",
			...fixed.map(env)
		],
		[
			"FROM go AS modules",
			...secretVariables(secrets).map(env),
			`WORKDIR ${quoted(workdir)}`,
			downloadStep(request)
		],
		...byPlatform(request.binaries).map(([platform, binaries]) => compileStage(platform, binaries, workdir)),
		["FROM compile-$TARGETOS-$TARGETARCH$TARGETVARIANT AS compiled"],
		[`FROM scratch AS ${BINARIES_STAGE}`, "COPY --from=compiled /out/ /"]
	].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function downloadStep({ vendored, secrets, ssh }) {
	return `RUN ${[
		MODULE_CACHE,
		`--mount=type=bind,from=${MODULES_CONTEXT},target=${SOURCES}`,
		...secrets.map(secretMount),
		...ssh ? ["--mount=type=ssh"] : []
	].join(" ")} ${exec(vendored ? ["go", "version"] : [
		"go",
		"mod",
		"download"
	])}`;
}
function compileStage(platform, binaries, workdir) {
	const mounts = `--network=none ${MODULE_CACHE},readonly ${BUILD_CACHE} --mount=type=bind,target=${SOURCES}`;
	const variables = binaries[0]?.environment ?? [];
	return [
		`FROM modules AS ${stageOf(platform)}`,
		...[...variables.map(({ name, value }) => [name, value]), ["GOPROXY", "off"]].map(env),
		`WORKDIR ${quoted(workdir)}`,
		...binaries.map(({ argv, output }) => {
			const command = argv.map((argument) => argument.replace("{output}", `/out/${output}`));
			return `RUN ${mounts} ${exec(["go", ...command])}`;
		})
	];
}
function stageOf(platform) {
	const { os, architecture, variant = "" } = imagePlatform(platform);
	return `compile-${os}-${architecture}${variant}`.toLowerCase();
}
function byPlatform(binaries) {
	const groups = new Map();
	for (const binary of binaries) {
		const key = formatPlatform(binary.platform);
		const group = groups.get(key) ?? [binary.platform, []];
		group[1].push(binary);
		groups.set(key, group);
	}
	return [...groups.values()];
}
function exec(argv) {
	return JSON.stringify(argv).replaceAll("<", "\\u003c");
}
function env([name, value]) {
	return `ENV ${name}=${quoted(value)}`;
}
function quoted(text) {
	return `"${text.replace(/["\\$]/g, "\\$&")}"`;
}
// src/engine/buildx/compile/go-image.ts
const GO_IMAGE = "docker.io/library/golang:1.26.8-bookworm@sha256:a688600ca24f8a4d3ca77f95b0dd40704a9fc787c826660eb7ba0b641b8b175d";
function goImageContext(image) {
	const named = image === "" ? GO_IMAGE : image;
	return /^[a-z][a-z-]*:\/\//.test(named) ? named : `docker-image://${named}`;
}
// src/engine/buildx/compile/module-files.ts
const DECIDING = ["go.mod", "go.sum"];
function commonFolder({ module, others, workspace }) {
	const all = [
		module,
		...others,
		...workspace === void 0 ? [] : [dirname(workspace)]
	];
	let common = module;
	while (!all.every((folder) => isInside(common, folder))) {
		if (dirname(common) === common) throw new Failure({
			code: "unsupported-here",
			message: `compile: buildkit: the folders that the module is made of have nothing in common (${all.join(", ")}).`,
			fix: "Put them below one folder, or compile on this machine with compile: host."
		});
		common = dirname(common);
	}
	return common;
}
function ignoreText(folders) {
	const root = commonFolder(folders);
	const inside = (path) => relative(root, path).split("\\").join("/");
	const wanted = [...new Set([folders.module, ...folders.others])].map(inside);
	const chosen = wanted.includes("") ? [] : [
		"*",
		...wanted.map((folder) => `!${escaped(folder)}`),
		"!go.work",
		"!go.work.sum"
	];
	const excluded = folders.exclude.filter((folder) => isInside(root, folder) && folder !== root).map(inside);
	return [
		...chosen,
		"**/.git",
		...excluded.map(escaped),
		""
	].join("\n");
}
async function stageModuleFiles(folders, into) {
	const root = commonFolder(folders);
	const files = [folders.module, ...folders.others].flatMap((folder) => DECIDING.map((name) => join(folder, name)));
	const { workspace } = folders;
	const ofWorkspace = workspace === void 0 ? [] : [workspace, join(dirname(workspace), "go.work.sum")];
	await makeFolder(into);
	for (const file of [...files, ...ofWorkspace]) {
		if ((await stat(file).catch(() => void 0))?.isFile() !== true) continue;
		const target = join(into, relative(root, file));
		await makeFolder(dirname(target));
		await copyFile(file, target);
	}
}
async function writeCompileFiles(folder, text, ignore) {
	const file = join(folder, "go-slim-image.Dockerfile");
	await writeFileWhole(file, text);
	await writeFileWhole(`${file}.dockerignore`, ignore);
	return file;
}
function isInside(folder, path) {
	const way = relative(folder, path);
	return way === "" || !way.startsWith("..") && !isAbsolute(way);
}
function escaped(path) {
	return path.replace(/[\\*?[\]!#]/g, "\\$&");
}
// src/engine/buildx/compile/compile-in-buildkit.ts
async function compileInBuildkit(request, builder, runtime) {
	const { folders, binaries } = request;
	const work = join(runtime.scratchDirectory, "compile");
	const root = commonFolder(folders);
	const secrets = request.secrets;
	const text = compileText({
		...request,
		moduleFolder: relativeFolder(root, folders.module),
		secrets: secrets.map(({ id }) => id),
		ssh: (request.options.ssh ?? []).length > 0
	});
	const file = await writeCompileFiles(join(work, "dockerfile"), text, ignoreText(folders));
	const modules = join(work, "modules");
	await stageModuleFiles(folders, modules);
	const build = {
		...plainBuild(root),
		...request.options,
		file,
		target: BINARIES_STAGE,
		buildContexts: [`${GO_CONTEXT}=${goImageContext(request.goImage)}`, `${MODULES_CONTEXT}=${modules}`],
		secrets
	};
	const out = join(work, "out");
	const invocation = {
		platforms: [...new Set(binaries.map(({ platform }) => formatPlatform(imagePlatform(platform))))],
		outputs: [`type=local,dest=${out}`],
		provenance: "false",
		sbom: "false",
		...request.caches
	};
	const run = (again) => runBuildx(buildCall(again ? {
		...build,
		noCacheFilters: ["modules"]
	} : build, invocation, builder.name, runtime.env), builder.buildx, runtime);
	await run(false).catch((error) => {
		if (!isLostModule(error)) throw error;
		runtime.log.notice({
			level: "notice",
			code: "modules-collected",
			message: "The builder had thrown its Go modules away since they were fetched; they are fetched again."
		});
		return run(true);
	});
	return Promise.all(binaries.map((plan) => locate(plan, out)));
}
async function locate(plan, out) {
	const folder = formatPlatform(imagePlatform(plan.platform)).replaceAll("/", "_");
	for (const place of [join(out, folder), out]) {
		const file = join(place, ...plan.output.split("/"));
		const found = await stat(file).catch(() => void 0);
		if (found?.isFile() === true) return {
			plan,
			file,
			size: found.size,
			mtimeMs: found.mtimeMs
		};
	}
	throw new Failure({
		code: "buildx-failed",
		message: `The builder ended well, but did not give back ${plan.output}.`,
		fix: "Build again with verbose, and look at the steps of its platform."
	});
}
function isLostModule(error) {
	return error instanceof Failure && /module lookup disabled by GOPROXY=off/.test(error.details ?? "");
}
function relativeFolder(root, folder) {
	return folder === root ? "." : folder.slice(root.length).replaceAll("\\", "/").replace(/^\//, "");
}
// src/source/find/local-folders.ts
async function localFolders(source, module, go, runtime) {
	if (source.kind !== "directory") return [];
	const cwd = source.packageDirectory;
	const work = module.workspace === void 0 ? {} : await readGoWork(module.workspace, go, cwd, runtime);
	const base = module.workspace === void 0 ? source.directory : dirname(module.workspace);
	const members = (work.Use ?? []).map(({ DiskPath }) => resolve(base, DiskPath));
	const modules = [...new Set([source.directory, ...members])];
	const replaced = await Promise.all(modules.map(async (folder) => {
		const { Replace } = await readGoMod(resolve(folder, "go.mod"), go, cwd, runtime);
		return foldersOf(Replace, folder);
	}));
	const all = [
		...modules,
		...replaced.flat(),
		...foldersOf(work.Replace, base)
	];
	return [...new Set(all)].filter((folder) => folder !== source.directory);
}
function foldersOf(replace, base) {
	return (replace ?? []).filter(({ New }) => New.Version === void 0 && (isAbsolute(New.Path) || /^\.\.?([/\\]|$)/.test(New.Path))).map(({ New }) => resolve(base, New.Path));
}
async function readGoWork(file, go, cwd, runtime) {
	const result = await runGo(go, [
		"work",
		"edit",
		"-json",
		file
	], { cwd }, runtime);
	if (result.exitCode === 0) return JSON.parse(result.stdout);
	throw new Failure({
		code: "no-module",
		message: `${file} is not a go.work that Go can read.`,
		fix: "Correct the file; go work edit -json shows what Go makes of it.",
		details: result.stderr.trimEnd()
	});
}
// src/pipeline/build/buildx/compile-on-nodes.ts
const LARGEST_SECRET = 512e3;
async function compileOnNodes(parts, opening, runtime) {
	const [request, builder] = await Promise.all([nodeCompile(parts, runtime), opening]);
	const started = performance.now();
	const step = runtime.progress.start("compile");
	try {
		const binaries = await compileInBuildkit(request, builder, runtime);
		step.done(`on ${builder.name}`);
		const elapsedMs = performance.now() - started;
		return binaries.map((binary) => ({
			...binary,
			unchanged: false,
			linkable: true,
			elapsedMs
		}));
	} catch (error) {
		step.fail("failed");
		throw asGoFailure(error, parts, runtime);
	}
}
async function nodeCompile({ context, binaries: { plan }, images }, runtime) {
	const { configuration, workbench, github } = context;
	const { inputs } = configuration;
	const { source, module } = plan;
	if (inputs.buildvcs && source.kind === "directory") throw noRepository();
	const options = dockerfileBuild({
		...inputs,
		source: ".",
		context: ""
	}, runtime);
	for (const secret of options.secrets) if (secret.from === "value") runtime.log.mask(secret.value);
	const caches = readCaches(inputs, runtime.env, github !== void 0 && isReleaseRun(github));
	for (const notice of caches.notices) runtime.log.notice(notice);
	const { ssh, addHosts, noCache, pull, network, shmSize, ulimits, cgroupParent, allow } = options;
	const { env } = workbench.go;
	return {
		binaries: plan.binaries,
		toolchain: plan.toolchain.version,
		vendored: module.vendored,
		variables: [["GOFLAGS", env.GOFLAGS ?? ""], ...env.GOWORK === "off" ? [["GOWORK", "off"]] : []],
		folders: {
			module: source.kind === "directory" ? source.directory : source.packageDirectory,
			others: await localFolders(source, module, workbench.go, runtime),
			...module.workspace === void 0 ? {} : { workspace: module.workspace },
			exclude: images.exclude
		},
		goImage: inputs.goImage,
		secrets: downloadSecrets(options.secrets, env, await secretFiles(env)),
		options: {
			ssh,
			addHosts,
			noCache,
			pull,
			ulimits,
			allow,
			...network === void 0 ? {} : { network },
			...shmSize === void 0 ? {} : { shmSize },
			...cgroupParent === void 0 ? {} : { cgroupParent }
		},
		caches: {
			cacheFrom: caches.from,
			cacheTo: caches.to,
			env: caches.env
		}
	};
}
async function secretFiles(env) {
	const candidates = {
		netrc: env.NETRC ?? (env.HOME === void 0 ? void 0 : join(env.HOME, ".netrc")),
		authorities: env.SSL_CERT_FILE
	};
	const found = {};
	for (const [id, file] of Object.entries(candidates)) {
		const facts = file === void 0 ? void 0 : await stat(file).catch(() => void 0);
		if (file !== void 0 && facts?.isFile() === true && facts.size <= LARGEST_SECRET) found[id] = file;
	}
	return found;
}
function asGoFailure(error, { binaries: { plan, diagnose } }, runtime) {
	if (!(error instanceof Failure) || error.code !== "dockerfile-failed") return error;
	const written = (error.details ?? "").split(/^\S*go-slim-image\.Dockerfile:\d+$/m)[0] ?? "";
	const marked = /^.*>>> (RUN .*)$/m.exec(error.details ?? "")?.[1] ?? "";
	const failed = plan.binaries.filter(({ output }) => marked.includes(`"/out/${output}"`));
	const { source } = plan;
	const folders = {
		workingDirectory: source.packageDirectory,
		root: annotationRoot(source.directory, runtime.workingDirectory)
	};
	const diagnosed = diagnose?.(written);
	if (diagnosed !== void 0) return diagnosed;
	if (failed.length === 0) return notFetched(written);
	if (!/^(?:#|\S+\.go:\d+|go: )/m.test(written)) return error;
	return compileFailure(failed.map((binary) => ({
		plan: binary,
		stderr: written,
		signal: null
	})), folders, diagnose);
}
function notFetched(written) {
	return new Failure({
		code: "module-proxy-failed",
		message: "The builder could not fetch the modules.",
		fix: "Look at what Go says below. GOPROXY, GOPRIVATE, GOAUTH, a netrc and ssh go along as secrets where they are set here.",
		details: written
	});
}
function noRepository() {
	return new Failure({
		code: "invalid-input",
		message: "buildvcs: true does not go with compile: buildkit, since no .git goes to the builder.",
		fix: "Leave buildvcs out: the commit is in the labels and the SBOM anyway."
	});
}
export { compileOnNodes };
